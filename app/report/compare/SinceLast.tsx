import type { ReportView } from '#rules/report-view.ts'
import { AnswerChanges } from './AnswerChanges.tsx'
import type { Comparison, FindingChange } from './compare-reports.ts'
import { FindingChanges } from './FindingChanges.tsx'
import type { HistoryView } from './history-view.ts'
import type { Progress } from './progress.ts'
import { RulesShiftNote } from './RulesShiftNote.tsx'
import { ScoreSteps } from './ScoreSteps.tsx'
import { sayProgress, sayRange, sayScore } from './say-progress.ts'

interface Props {
  history: Pick<HistoryView, 'progress' | 'newest'>
  report: ReportView
}

/** What became of the app since the check before: what is better, newly known, and worse. */
export function SinceLast({ history: { progress, newest }, report }: Props) {
  if (progress === null) return null
  const { before, since } = progress
  const { yours, rules } = since
  const anchors = new Set(report.findings.map(({ id }) => id))
  const groups: readonly { title: string; changes: readonly FindingChange[] }[] = [
    { title: 'Better', changes: yours.better },
    { title: 'Now known', changes: yours.known },
    { title: 'New or worse', changes: yours.worse },
  ]
  return (
    <section className="since" aria-labelledby="since">
      <h2 id="since">Since your last check</h2>
      <p className="lead">{sayProgress(yours)}</p>
      <p>
        {rules === null && `${sayScore(yours)} `}
        Compared with <a href={before.page}>your report of {before.day}</a>.{' '}
        <a href="#history">All your checks</a> are further down.
      </p>
      {(rules !== null || isMoved(yours)) && (
        <ScoreSteps progress={since} days={{ before: before.day, after: newest.day }} />
      )}
      {rules !== null && <RulesShiftNote rules={rules} yours={yours} />}
      <div className="since-groups">
        {groups.map(({ title, changes }) => (
          <FindingChanges key={title} title={title} changes={changes} anchors={anchors} />
        ))}
      </div>
      <Said progress={since} />
      {(rules === null || typeof rules.effect === 'object') && (
        <AnswerChanges answers={yours.answers} />
      )}
    </section>
  )
}

const isMoved = ({ score }: Comparison): boolean =>
  score.before.value !== score.after.value || sayRange(score.before) !== sayRange(score.after)

/** What is said once in every report, where it changed. */
function Said({ progress: { yours } }: { progress: Progress }) {
  const rows = [
    { label: 'The verdict', change: yours.verdict },
    { label: 'Your next step', change: yours.nextStep },
    { label: 'The app’s name', change: yours.appName },
    { label: 'The company’s name', change: yours.companyName },
  ]
  const changed = rows.flatMap(({ label, change }) => (change === null ? [] : [{ label, change }]))
  if (changed.length === 0) return null
  return (
    <dl className="since-said">
      {changed.map(({ label, change: { before, after } }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="muted">
            Before: <bdi>{before ?? 'none'}</bdi>
          </dd>
          <dd>
            Now: <bdi>{after ?? 'none'}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
