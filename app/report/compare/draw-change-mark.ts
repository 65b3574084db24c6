import { drawAreaMark } from '../drawings/marks.ts'
import type { Drawing } from '../drawings/shape.ts'
import type { ChangeKind } from './compare-reports.ts'

/** In the signs of the report: a tick, an open door, a question, or a dash. */
const MARK: Readonly<Record<ChangeKind, Parameters<typeof drawAreaMark>[0]>> = {
  mended: 'fine',
  gone: 'fine',
  eased: 'fine',
  settled: 'fine',
  dropped: 'not-applicable',
  confirmed: 'at-risk',
  new: 'at-risk',
  graver: 'at-risk',
  open: 'not-assessed',
  doubted: 'not-assessed',
}

/** What became of a finding, as a sign. The words stand beside it. */
export const drawChangeMark = (kind: ChangeKind): Drawing => drawAreaMark(MARK[kind])
