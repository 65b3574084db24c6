import { type Assessment, BANDS } from '#rules/assessment.ts'
import { FALSE, TRUE } from '#rules/conditions.ts'
import { isLive } from '#rules/facts.ts'
import type { Weight } from '#rules/score.ts'
import { truthOf, type World } from './reference.ts'
import type { Trial } from './trial.ts'
import { gateIn, readIn } from './worlds.ts'

/** Where the result differs from what the reference says and adds up. */
export function faultsIn(trial: Trial, world: World, assessment: Assessment): readonly string[] {
  const { addUp, bandOf, easeWhileNotLive } = trial.ruleset.scoring
  const said = trial.subjects.map((subject) => ({
    id: subject.rule.id,
    ...trial.say(subject, world),
  }))
  const found = said.filter(({ weight }) => weight !== null)
  const weights = found.flatMap(({ weight }) => (weight === null ? [] : [weight]))
  const total = addUp(sort(weights)).total
  const low = addUp(sort(weights.filter(({ confirmed }) => confirmed))).total
  const high = addUp(sort(found.flatMap(({ worst }) => (worst === null ? [] : [worst])))).total
  const live = truthOf(isLive.when, readIn(trial.worlds, world))
  const score = live === FALSE ? easeWhileNotLive(total) : total
  const expected: Readonly<Record<string, unknown>> = {
    score,
    band: bandOf(score),
    live: live !== FALSE,
    'low end': live === TRUE ? low : easeWhileNotLive(low),
    'high end': live === FALSE ? easeWhileNotLive(high) : high,
    findings: found.map(({ id, outcome, weight }) => `${id} ${outcome} ${weight?.severity}`).sort(),
    fine: said.filter(({ outcome }) => outcome === 'ok').map(({ id }) => id),
    answers: trial.worlds.questions
      .filter((_, position) => gateIn(trial.worlds, position, world) === TRUE)
      .map(({ id }) => id),
  }
  const actual: Readonly<Record<string, unknown>> = {
    score: assessment.score,
    band: assessment.band,
    live: assessment.live,
    'low end': assessment.range.low,
    'high end': assessment.range.high,
    findings: assessment.findings
      .map(({ id, outcome, severity }) => `${id} ${outcome} ${severity}`)
      .sort(),
    fine: assessment.fine,
    answers: assessment.answers.map(({ question }) => question),
  }
  return Object.keys(expected)
    .filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]))
    .map((name) => `the ${name} of the result is not what the rules add up to`)
}

/** Worst first, and confirmed before doubt. */
function sort(weights: readonly Weight[]): readonly Weight[] {
  const heavier = (a: Weight, b: Weight) =>
    a.share > b.share || (a.share === b.share && a.confirmed && !b.confirmed)
  const sorted: Weight[] = []
  for (const weight of weights) {
    const place = sorted.findIndex((other) => heavier(weight, other))
    sorted.splice(place < 0 ? sorted.length : place, 0, weight)
  }
  return sorted
}

/** Promises that a result breaks on its face. */
export function brokenIn({
  live,
  score,
  band,
  range,
  findings,
  adjustments,
}: Assessment): readonly string[] {
  const broken: string[] = []
  const points = [...findings, ...adjustments].reduce((sum, item) => sum + item.points, 0)
  const confirmed = findings.filter(({ outcome }) => outcome === 'risk')
  const critical = confirmed.some(({ severity }) => severity === 'critical')
  if (points !== score) broken.push('the printed points don’t add up to the printed score')
  if (findings.some((finding) => finding.points < 0)) broken.push('a finding has negative points')
  if (!(score >= 0 && score <= 100)) broken.push('the score is not between 0 and 100')
  if (score < range.low || score > range.high) broken.push('the score is outside its range')
  if (live && critical !== (band === 'critical'))
    broken.push('the band is not critical exactly where a confirmed critical is')
  if (findings.length > 0 && score === 0) broken.push('findings make no points')
  if (confirmed.length === 0 && band === 'critical')
    broken.push('doubts alone make the band critical')
  if (
    findings.every(({ severity }) => severity === 'low') &&
    BANDS.indexOf(band) > BANDS.indexOf('medium')
  )
    broken.push('lows alone pass medium')
  return broken
}
