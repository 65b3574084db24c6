import { CHANGE_ANSWERS, CHECK_ANSWERS, SAVED_FOR_LATER } from '../../quiz/addresses.ts'
import type { UpdateView } from './update-view.ts'

/** The way to a new result: start an update, or go on with the one that was begun here. */
export function UpdateAnswers({ token, update }: { token: string; update: UpdateView }) {
  if (update.state === 'begun') {
    return (
      <a className="button button-quiet" href={CHECK_ANSWERS}>
        Continue your update
      </a>
    )
  }
  return (
    <form method="post" action={CHANGE_ANSWERS}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="draft" value={update.draft} />
      <button className="button button-quiet" type="submit">
        Update my answers
      </button>
    </form>
  )
}

/** What the button means, in a line or two. */
export function UpdateHint({ update, isFirst }: { update: UpdateView; isFirst: boolean }) {
  if (update.state === 'begun') {
    return (
      <p className="small">
        You have begun to update your answers in this browser. Until you finish, this stays your
        newest result.
      </p>
    )
  }
  return (
    <>
      <p className="small">
        {isFirst
          ? 'Mended something, or found something out? Update your answers: you see what got better, and this report stays as it is.'
          : 'An update starts from your newest answers. Every earlier report stays as it is.'}
      </p>
      {update.replaces > 0 && (
        <p className="notice small">
          This browser holds another check that isn’t finished ({update.replaces} answered). If you
          update this one, that one stays saved, but only{' '}
          <a href={SAVED_FOR_LATER}>its private link</a> leads back to it.
        </p>
      )}
    </>
  )
}
