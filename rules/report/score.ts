import type { Assessment, Band } from '../assessment.ts'
import type { BuildUpStep, ReportView } from '../report-view.ts'
import { ruleById } from '../risks/all.ts'
import { BAND_FROM, TOP_OF_DOUBTS } from '../score.ts'

export const BAND_LABEL: Readonly<Record<Band, string>> = {
  none: 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}

const MEANING: Readonly<Record<Band, string>> = {
  none: 'Nothing in your answers points to a risk.',
  low: 'Small things to tidy up. None of them is urgent.',
  medium: 'What we found is worth closing this month. None of it is an emergency.',
  high: 'At least one gap could hurt the people who use your app, or you. Deal with it this week.',
  critical: 'At least one serious gap is open today. Start with the first item below.',
}

export function viewScore(assessment: Assessment): ReportView['score'] {
  const { score, range, band } = assessment
  return {
    value: score,
    low: range.low,
    high: range.high,
    band,
    bandLabel: BAND_LABEL[band],
    zones: {
      low: BAND_FROM.low,
      medium: BAND_FROM.medium,
      high: BAND_FROM.high,
      critical: BAND_FROM.critical,
    },
    meaning: meaningOf(assessment),
    rangeText: describeRange(assessment),
  }
}

function meaningOf({ band, findings, live }: Assessment): string {
  const serious = findings.filter(({ severity }) => severity === 'high' || severity === 'critical')
  const confirmed = serious.filter(({ outcome }) => outcome === 'risk')
  if (band === 'high' && confirmed.length === 0) {
    return 'Nothing serious is confirmed. But some things you don’t know yet could be serious, so find those out first.'
  }
  if (!live && confirmed.length > 0) {
    return 'Only you or a few testers use the app yet, so this counts for less today. Close the serious gaps before you launch.'
  }
  return MEANING[band]
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function describeRange({ range, openQuestions }: Assessment): string {
  const { low, high } = range
  if (openQuestions.length === 0) return 'You left nothing open that could change this figure.'
  const count = NUMBERS[openQuestions.length] ?? String(openQuestions.length)
  const open = openQuestions.length === 1 ? 'one answer is' : `${count} answers are`
  return low === high
    ? `It stays at ${low}, even though ${open} still open.`
    : `It could end anywhere from ${low} to ${high}, because ${open} still open. Finding out narrows it.`
}

const ADJUSTMENT_LABEL = {
  'not-live': 'Only you or testers use it yet, so the score counts one band lower',
}

export function viewBuildUp(assessment: Assessment): ReportView['buildUp'] {
  let total = 0
  const steps: BuildUpStep[] = assessment.findings.map((finding) => {
    total += finding.points
    const rule = ruleById(finding.id)
    return {
      id: finding.id,
      label: finding.outcome === 'risk' ? rule.title : rule.titleUnknown,
      severity: finding.severity,
      outcome: finding.outcome,
      points: finding.points,
      total,
    }
  })
  for (const { id, points } of assessment.adjustments) {
    total += points
    steps.push({ id, label: ADJUSTMENT_LABEL[id], severity: null, outcome: null, points, total })
  }
  return { steps, text: describeBuildUp(assessment, total) }
}

function describeBuildUp({ findings, score }: Assessment, total: number): string {
  if (total !== score) throw new Error(`The steps add up to ${total}, but the score is ${score}.`)
  if (findings.length === 0) return 'There is nothing to add up: no answer points to a risk.'
  const capped = findings.some(({ points }) => points === 0)
  const isDoubtAlone =
    score === TOP_OF_DOUBTS && findings.every(({ outcome }) => outcome !== 'risk')
  return [
    'We start at 0 and take the worst finding first. Each one closes a share of what is left to 100: critical 60%, high 30%, medium 12%, low 4%.',
    'What you don’t know counts one step milder.',
    capped && isDoubtAlone
      ? `What you don’t know can bring the score to ${TOP_OF_DOUBTS} at most, so the rest adds nothing.`
      : '',
    capped && !isDoubtAlone
      ? 'A finding can add 0 points. It is still real, but the score has reached the top of its band, or worse findings leave no room.'
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
