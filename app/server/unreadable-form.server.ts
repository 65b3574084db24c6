import { json } from '@remix-run/node'

/** For what is no form of ours: the caller's mistake, not ours. */
export function unreadableForm(advice = 'Please go back and send it again.'): Response {
  return json({ title: 'We could not read that form', advice }, { status: 400 })
}
