import { expect, test } from 'vitest'
import { workLabel } from '#app/report/labels.ts'
import { planRow } from '#app/report/what-if/plan-row.ts'
import { FOUNDERS } from '../../golden/founders.ts'
import { goldenReport } from '../golden-report.ts'

test('a row of the plan says what its finding says of who and how long', () => {
  for (const { id } of FOUNDERS) {
    for (const finding of goldenReport(id).findings) {
      const { who, work } = planRow(finding.id)
      expect({ who, work }).toEqual({ who: finding.who, work: workLabel(finding) })
    }
  }
})
