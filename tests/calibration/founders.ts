import { BUILDS } from './builds.ts'
import { CAREFUL } from './careful.ts'
import { DOUBTS } from './doubts.ts'
import type { CalibrationFounder } from './founder.ts'
import { HOLES } from './holes.ts'
import { SITES } from './sites.ts'

export const CALIBRATION_FOUNDERS: readonly CalibrationFounder[] = [
  ...SITES,
  ...CAREFUL,
  ...HOLES,
  ...DOUBTS,
  ...BUILDS,
]
