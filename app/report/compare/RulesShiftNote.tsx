import { pointsLabel } from '../labels.ts'
import type { ChangeKind, Comparison, FindingChange } from './compare-reports.ts'
import type { RulesShift } from './progress.ts'
import { sayNumber } from './say-number.ts'

const WHY_NOT = {
  'answers-no-longer-fit':
    'Your earlier answers no longer fit today’s questions, so there is no telling how much.',
  'rules-no-longer-run': 'Neither report is by today’s rules, so there is no telling how much.',
} as const

interface Props {
  rules: RulesShift
  /** What the answers changed. */
  yours: Comparison
}

/** Says that the rules changed as well, and how much of the difference is theirs. */
export function RulesShiftNote({ rules: { versions, effect }, yours }: Props) {
  return (
    <div className="notice">
      <p>
        Our rules changed in between: the earlier report is by version {versions.before}, this one
        by {versions.after}. <a href="/method#versions">What changed in the rules</a>
      </p>
      {typeof effect === 'string' ? (
        <p>Part of the difference may come from the rules. {WHY_NOT[effect]}</p>
      ) : (
        <Effect effect={effect} yours={yours} />
      )}
    </div>
  )
}

function Effect({
  effect: { comparison, leftOpen, goneRules },
  yours,
}: {
  effect: Exclude<RulesShift['effect'], string>
  yours: Comparison
}) {
  const { before, after } = comparison.score
  const [ours, founders] = [after.value - before.value, yours.score.after.value - after.value]
  const changes = [...comparison.better, ...comparison.known, ...comparison.worse]
  return (
    <>
      <p>
        So we tried your earlier answers under today’s rules. Our rules make{' '}
        <strong>{pointsLabel(ours)}</strong> of the difference, your answers{' '}
        <strong>{pointsLabel(founders)}</strong>. What stands below is yours alone.
      </p>
      {leftOpen > 0 && (
        <p>
          Today’s check asks {sayNumber(leftOpen)} {leftOpen === 1 ? 'question' : 'questions'} that
          the earlier one did not. In the figure between,{' '}
          {leftOpen === 1 ? 'it counts' : 'they count'} as not known.
        </p>
      )}
      {changes.length === 0 ? (
        <p>Today’s rules find the same things in the same answers.</p>
      ) : (
        <details>
          <summary>What only one of the two versions says</summary>
          <ul>
            {changes.map((change) => (
              <li key={change.id}>
                {change.title}{' '}
                <span className="small muted">
                  {sayShift(change, goneRules.includes(change.id))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const SHIFT: Readonly<Record<ChangeKind, string>> = {
  mended: 'Only the earlier rules call this a risk.',
  gone: 'Only the earlier rules call this a risk.',
  eased: 'Today’s rules weigh it less.',
  settled: 'Only the earlier rules call this not known.',
  dropped: 'Only the earlier rules call this not known.',
  confirmed: 'The earlier rules call this not known, today’s a risk.',
  new: 'Only today’s rules call this a risk.',
  graver: 'Today’s rules weigh it more.',
  open: 'Only today’s rules call this not known.',
  doubted: 'The earlier rules call this a risk, today’s not known.',
}

function sayShift({ kind }: FindingChange, isGone: boolean): string {
  return isGone ? 'This rule is only in the earlier version.' : SHIFT[kind]
}
