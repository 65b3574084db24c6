import { BandMark } from '../../ui/BandMark.tsx'
import type { Changed, ScoreMark } from './compare-reports.ts'
import type { Progress } from './progress.ts'
import { sayRange } from './say-progress.ts'

/** Then and now; in between, where the rules changed, then under the rules of now. */
export function ScoreSteps({
  progress: { yours, rules },
  days,
}: {
  progress: Progress
  /** When either check was finished, in words. */
  days: Changed<string>
}) {
  const { before, after } = yours.score
  const effect = typeof rules?.effect === 'object' ? rules.effect : null
  const steps: readonly { label: string; mark: ScoreMark }[] = [
    { label: `Before, ${days.before}`, mark: effect?.comparison.score.before ?? before },
    ...(effect === null ? [] : [{ label: 'Then, by today’s rules', mark: before }]),
    { label: `Now, ${days.after}`, mark: after },
  ]
  return (
    <ol className="score-steps">
      {steps.map(({ label, mark }) => (
        <li key={label}>
          <span className="score-step-label small muted">{label}</span>
          <span className="score-step-value">{mark.value}</span>{' '}
          <BandMark band={mark.band} label={mark.bandLabel} />
          {mark.low !== mark.high && (
            <span className="score-step-range small muted">could be {sayRange(mark)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
