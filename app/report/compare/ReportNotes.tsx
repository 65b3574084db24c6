import { resultAddress } from '../../quiz/addresses.ts'
import type { HistoryView } from './history-view.ts'

/** What has to be known before a report is read: that there is a newer one, or newer rules. */
export function ReportNotes({ history, token }: { history: HistoryView; token: string }) {
  const { shown, newest, currentRules } = history
  const own = resultAddress(token)
  const isNewest = shown.id === newest.id
  const isOwn = shown.page === own
  const isOldRules = shown.rulesVersion !== currentRules
  if (isNewest && isOwn && !isOldRules) return null
  return (
    <aside className="notice" aria-label="About this report">
      {!isNewest && (
        <p>
          <strong>This is an earlier report, of {shown.day}</strong>, by version{' '}
          {shown.rulesVersion} of our rules. You have done the check again since.{' '}
          <a href={newest.page}>See your newest result, of {newest.day}</a>
        </p>
      )}
      {isNewest && !isOwn && (
        <p>
          This is your newest result, of {shown.day}, seen through the link of an earlier check. It
          has a private link of its own, which its page showed when you finished it.{' '}
          <a href={own}>Back to the earlier report</a>
        </p>
      )}
      {isOldRules && (
        <p>
          Our rules have changed since: this report is by version {shown.rulesVersion}, today’s is{' '}
          {currentRules}. It says what it said on its day.
          {isNewest && ' Update your answers to see what today’s rules say.'}{' '}
          <a href="/method#versions">What changed in the rules</a>
        </p>
      )}
    </aside>
  )
}
