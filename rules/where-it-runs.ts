import type { Candidate, Told, Verdict } from './assessment.ts'
import { BUILDERS } from './builders.ts'
import { any, FALSE, is } from './conditions.ts'
import { compile, NOT_ASKED, OPEN, positionOf, type States } from './evaluate.ts'
import { builders, madeOf } from './questions/app.ts'
import { savedData, services } from './questions/data.ts'
import { signIn } from './questions/logins.ts'
import { payments } from './questions/payments.ts'
import { SERVICES, type ServiceId, serviceById } from './services.ts'
import type { Answers } from './states.ts'

/**
 * Where the backend, or each part of it, probably runs. What the founder has seen comes first, then
 * what is usual for the builder. With no backend there is nothing to look for.
 */
export function findWhereItRuns(
  verdict: Verdict,
  answers: Answers,
  states: States,
): readonly Candidate[] {
  if (verdict === 'none') return []
  const found = new Map<ServiceId, Candidate>()
  const add = (service: ServiceId, confidence: Candidate['confidence'], because: Told) => {
    const known = found.get(service)
    if (known === undefined) found.set(service, { service, confidence, because: [because] })
    else found.set(service, { ...known, because: [...known.because, because] })
  }
  const counted = (question: string): readonly string[] => {
    const state = states[positionOf(question)] ?? OPEN
    return state === OPEN || state === NOT_ASKED ? [] : (answers[question] ?? [])
  }

  for (const service of SERVICES) {
    if (counted(services.id).includes(service.id)) {
      add(service.id, 'named', { question: services.id, options: [service.id] })
    }
  }
  const seen = found.size > 0
  const keepsNothing = keepsDataSomewhere.value(states) === FALSE
  for (const builder of BUILDERS) {
    if (!counted(builders.id).includes(builder.id)) continue
    for (const [rank, service] of builder.typically.entries()) {
      if (keepsNothing && serviceById(service).role.startsWith('data')) continue
      const likely = rank === 0 && !seen && builder.backend !== 'never'
      const because = { question: builders.id, options: [builder.id] }
      if (!seen || found.has(service)) add(service, likely ? 'likely' : 'possible', because)
    }
  }
  const usual: readonly (readonly [string, string, ServiceId, Candidate['confidence']])[] = [
    [madeOf.id, 'installed', 'wordpress-hosting', 'likely'],
    [savedData.id, 'form-service', 'form-service', 'likely'],
    [payments.id, 'shop-service', 'shop-service', 'likely'],
    [payments.id, 'payment-link', 'payment-provider', 'likely'],
    [payments.id, 'checkout', 'payment-provider', 'likely'],
  ]
  for (const [question, option, service, confidence] of usual) {
    const named = [...found.keys()].some((id) => serviceById(id).role === serviceById(service).role)
    if (counted(question).includes(option) && !named) {
      add(service, confidence, { question, options: [option] })
    }
  }
  const candidates = [...found.values()].sort((a, b) => RANK[a.confidence] - RANK[b.confidence])
  return candidates.some((candidate) => settles(candidate, verdict))
    ? candidates.filter(({ confidence }) => confidence !== 'possible')
    : candidates
}

/** An app that keeps nothing has no database to look for. */
const keepsDataSomewhere = compile(
  any(
    is(savedData, 'elsewhere-too', 'shows-only'),
    is(signIn, 'accounts', 'personal-links'),
    is(madeOf, 'installed'),
  ),
)

const RANK = { named: 0, likely: 1, possible: 2 } as const

/** Whether a candidate says where the backend itself is, so that mere possibilities need no mention. */
function settles({ service, confidence }: Candidate, verdict: Verdict): boolean {
  if (confidence === 'possible') return false
  const { role } = serviceById(service)
  const home = role === 'data-and-logins' || role === 'data' || role === 'server-code'
  return home || verdict !== 'yes'
}
