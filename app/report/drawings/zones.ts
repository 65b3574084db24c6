import { SEVERITIES, type Severity } from '#rules/risk.ts'
import { SEVERITY_LABEL } from '../labels.ts'

/** The bands of the scale from 0 to 100 that have a zone of their own, from its lower end. */
export const ZONES: readonly { readonly band: Severity; readonly label: string }[] = SEVERITIES.map(
  (band) => ({ band, label: SEVERITY_LABEL[band] }),
)

/** The lowest score of each band. */
export type Zones = Readonly<Record<Severity, number>>
