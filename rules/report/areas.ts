import type { AreaResult, AreaState } from '../assessment.ts'
import type { AreaView } from '../report-view.ts'
import { areaTitle } from '../risk.ts'

const STATE_LABEL: Readonly<Record<AreaState, string>> = {
  'at-risk': 'At risk',
  fine: 'Looks fine',
  'not-assessed': 'Not assessed',
  'not-applicable': 'Nothing to check',
}

export function viewAreas(areas: readonly AreaResult[]): readonly AreaView[] {
  return areas.map((area) => ({
    id: area.id,
    title: areaTitle(area.id),
    state: area.state,
    stateLabel: STATE_LABEL[area.state],
    summary: summarise(area),
  }))
}

function summarise({ risks, unknowns, fine }: AreaResult): string {
  const parts = [
    risks === 0 ? '' : count(risks, 'finding', 'findings'),
    unknowns === 0
      ? ''
      : risks + fine > 0
        ? `${unknowns} not known`
        : `${count(unknowns, 'check', 'checks')} open`,
    fine === 0 ? '' : risks + unknowns > 0 ? `${fine} fine` : count(fine, 'check', 'checks'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no question of ours concerns it' : parts.join(', ')
}

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`
