import { SEVERITY_LABEL } from '../labels.ts'
import type { ChangeKind, FindingChange } from './compare-reports.ts'

const KIND: Readonly<Record<ChangeKind, string>> = {
  mended: 'Mended',
  gone: 'No longer applies',
  eased: 'Weighs less',
  settled: 'Was not known, is fine',
  dropped: 'No longer in doubt: it doesn’t apply',
  confirmed: 'Was not known, is a risk',
  new: 'New',
  graver: 'Weighs more',
  open: 'New, and not known yet',
  doubted: 'Was a risk, is not known now',
}

/** What became of a finding, after its title: "Mended. It was critical." */
export function sayKind({
  kind,
  before,
  after,
}: Pick<FindingChange, 'kind' | 'before' | 'after'>): string {
  const [was, is] = [before, after].map((one) => one && SEVERITY_LABEL[one].toLowerCase())
  if (kind === 'mended' || kind === 'gone') return `${KIND[kind]}. It was ${was}.`
  if (kind === 'eased' || kind === 'graver') return `${KIND[kind]}: was ${was}, is ${is}.`
  if (kind === 'new' || kind === 'confirmed') return `${KIND[kind]}: ${is}.`
  return `${KIND[kind]}.`
}
