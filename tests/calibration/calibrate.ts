import { writeFileSync } from 'node:fs'
import { differences, judgementOf, settledOf } from './compare.ts'
import { table, writeCalibration } from './document.ts'
import { CALIBRATION_FOUNDERS } from './founders.ts'
import { PROBES } from './probes.ts'

// Prints what an expert and the rules say of each founder. `--write` renews docs/calibration.md,
// `--table` leaves out the words.

const argument = process.argv[2]
const unsettled = [...CALIBRATION_FOUNDERS, ...PROBES].filter(
  (founder) =>
    founder.settled?.open !== true &&
    differences(settledOf(founder), judgementOf(founder)).length > 0,
)

if (argument === '--write') writeFileSync('docs/calibration.md', writeCalibration())
process.stdout.write(
  argument === '--table' ? `${table([...CALIBRATION_FOUNDERS, ...PROBES])}\n` : writeCalibration(),
)
if (unsettled.length > 0) {
  process.stderr.write(`Not settled: ${unsettled.map(({ id }) => id).join(', ')}\n`)
  process.exitCode = 1
}
