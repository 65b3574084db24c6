import type { Candidate, Told, Verdict } from './assessment.ts'
import { builderById } from './builders.ts'
import { any, FALSE, is } from './conditions.ts'
import { type Evaluator, OPEN, type States } from './evaluate.ts'
import { builders, madeOf } from './questions/app.ts'
import { savedData, services } from './questions/data.ts'
import { signIn } from './questions/logins.ts'
import { payments } from './questions/payments.ts'
import { type ServiceId, serviceById } from './services.ts'
import type { Answers } from './states.ts'

/** An app that keeps nothing has no database to look for. */
export const keepsDataSomewhere = any(
  is(savedData, 'elsewhere-too', 'shows-only'),
  is(signIn, 'accounts', 'personal-links'),
  is(madeOf, 'installed'),
)

/** What other answers say about where a part runs. */
export const USUAL: readonly (readonly [string, string, ServiceId])[] = [
  [madeOf.id, 'installed', 'wordpress-hosting'],
  [savedData.id, 'form-service', 'form-service'],
  [payments.id, 'shop-service', 'shop-service'],
  [payments.id, 'payment-link', 'payment-provider'],
  [payments.id, 'checkout', 'payment-provider'],
]

const RANK = { named: 0, likely: 1, possible: 2 } as const

export type FindWhereItRuns = (
  verdict: Verdict,
  answers: Answers,
  states: States,
) => readonly Candidate[]

/**
 * Where the backend, or each part of it, probably runs. What the founder has seen comes first, then
 * what is usual for the builder. With no backend there is nothing to look for.
 */
export function createWhereItRuns({ compile, positionOf }: Evaluator): FindWhereItRuns {
  const keepsData = compile(keepsDataSomewhere)

  return (verdict, answers, states) => {
    if (verdict === 'none') return []
    const counted = (question: string): readonly string[] =>
      (states[positionOf(question) ?? -1] ?? OPEN) > 0 ? (answers[question] ?? []) : []
    const found = new Map<ServiceId, Candidate>()
    const add = (service: ServiceId, confidence: Candidate['confidence'], because: Told) => {
      const known = found.get(service)
      found.set(service, {
        service,
        confidence: known?.confidence ?? confidence,
        because: [...(known?.because ?? []), because],
      })
    }

    for (const id of counted(services.id)) {
      add(serviceById(id).id, 'named', { question: services.id, options: [id] })
    }
    const seen = found.size > 0
    const keepsNothing = keepsData.value(states) === FALSE
    for (const builderId of counted(builders.id)) {
      const builder = builderById(builderId)
      for (const [rank, service] of builder.typically.entries()) {
        if (keepsNothing && serviceById(service).role.startsWith('data')) continue
        if (seen && !found.has(service)) continue
        const likely = rank === 0 && !seen && builder.backend !== 'never'
        add(service, likely ? 'likely' : 'possible', {
          question: builders.id,
          options: [builderId],
        })
      }
    }
    for (const [question, option, service] of USUAL) {
      const known = [...found.keys()].some(
        (id) => serviceById(id).role === serviceById(service).role,
      )
      if (!known && counted(question).includes(option)) {
        add(service, 'likely', { question, options: [option] })
      }
    }
    return sortCandidates([...found.values()], verdict)
  }
}

/** The surest first; mere possibilities only while nothing says where the backend itself is. */
function sortCandidates(found: readonly Candidate[], verdict: Verdict): readonly Candidate[] {
  const sorted = [...found].sort((a, b) => RANK[a.confidence] - RANK[b.confidence])
  const settled = sorted.some((candidate) => settles(candidate, verdict))
  return settled ? sorted.filter(({ confidence }) => confidence !== 'possible') : sorted
}

function settles({ service, confidence }: Candidate, verdict: Verdict): boolean {
  if (confidence === 'possible') return false
  const { role } = serviceById(service)
  const home = role === 'data-and-logins' || role === 'data' || role === 'server-code'
  return home || verdict !== 'yes'
}
