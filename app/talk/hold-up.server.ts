import type { AppLoadContext } from '@remix-run/node'
import type { TrapVerdict } from '../server/form-traps.server.ts'
import { SEND_AGAIN } from '../server/form-words.ts'

type Verdict = TrapVerdict['verdict']

/** Why a form is shown again although each of its fields is right. */
export interface HoldUp {
  problem: string
  init: ResponseInit
}

/**
 * A suspected program is told as well, also when it filled in the hidden field. A browser without
 * styles shows that field and some programs fill it in for people, who must not believe that what
 * they wrote arrived. A spammer learns little by it: the code is public.
 */
const PROBLEMS: Readonly<Record<Exclude<Verdict, 'person'>, string>> = {
  stale: SEND_AGAIN.stale,
  'too-fast':
    'That was very quick, so we could not tell you from a program. Everything you typed is still here: please press the button again.',
  trapped:
    'The field “Leave this field empty” was filled in, perhaps by your browser. It is empty again, and everything else you typed is still here: please press the button again.',
}

/** Undefined when the form may be stored, which then counts towards the limit. */
export async function findHoldUp(
  { caller, formLimits, log }: Pick<AppLoadContext, 'caller' | 'formLimits' | 'log'>,
  { verdict, about }: { verdict: Verdict; about: string },
): Promise<HoldUp | undefined> {
  if (verdict !== 'person') {
    log.info({ verdict }, 'a form has to be sent again')
    return { problem: PROBLEMS[verdict], init: { status: 400 } }
  }
  const seconds = await formLimits.take({ caller, about })
  if (seconds === 0) return undefined
  const headers = { 'Retry-After': String(seconds) }
  return { problem: SEND_AGAIN.tooMany, init: { status: 429, headers } }
}
