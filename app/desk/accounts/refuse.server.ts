import { json, type TypedResponse } from '@remix-run/node'
import { markRefused } from '../../quiz/refused.server.ts'
import type { Refusal } from './refusal.ts'

/** The answer to a form that was not taken: the page again, with a title that says so. */
export function refuse(
  context: object,
  refusal: Refusal,
  { status = 400, retryAfter }: { status?: number; retryAfter?: number } = {},
): TypedResponse<Refusal> {
  markRefused(context)
  const headers: HeadersInit = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return json(refusal, { status, headers })
}

/** For one field. */
export function refuseField(
  context: object,
  fieldId: string,
  message: string,
  typed: Readonly<Record<string, string>> = {},
): TypedResponse<Refusal> {
  return refuse(context, { faults: [{ fieldId, message }], typed })
}

/** Too many tries: the same words whoever it is about. */
export function refuseEarly(
  context: object,
  seconds: number,
  typed: Readonly<Record<string, string>> = {},
): TypedResponse<Refusal> {
  const problem = `That was a lot of tries. Please wait ${inWords(seconds)}, then try again.`
  return refuse(context, { faults: [], problem, typed }, { status: 429, retryAfter: seconds })
}

/** Rounded up, so that whoever comes back then is let through. */
function inWords(seconds: number): string {
  if (seconds <= 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return `${minutes} minutes`
}
