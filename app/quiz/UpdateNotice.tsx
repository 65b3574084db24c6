import type { CheckSection } from './check-view.ts'

/** Says what an update is, and how far it has got. */
export function UpdateNotice({
  day,
  sections,
}: {
  /** Of the check that is updated. */
  day: string
  sections: readonly CheckSection[]
}) {
  const changed = sections
    .flatMap(({ rows }) => rows)
    .filter(({ before }) => before !== null).length
  return (
    <>
      <p className="lead muted">
        This is an update of your check of {day}. Change what is different now. The earlier report
        stays as it is.
      </p>
      <p>
        {changed === 0
          ? 'You have changed no answer yet.'
          : `${changed} ${changed === 1 ? 'answer differs' : 'answers differ'} from then.`}
      </p>
    </>
  )
}
