import { type Condition, dependencies } from '#rules/conditions.ts'
import type { Rule } from '#rules/risk.ts'
import { masksOf } from '../classes.ts'
import type { Project } from '../project.ts'
import { Ledger, type Proof } from '../proof.ts'
import { conditionsOf } from '../trial.ts'
import { proveLinks } from './links.ts'
import { OTHER_CONDITIONS } from './observers.ts'

/** Whatever is named exists, and no two things have one name. Everything else builds on it. */
export function proveNames(project: Project): readonly Proof[] {
  return [
    proveIds(project),
    proveConditionsResolve(project),
    proveLinks(project),
    proveAddresses(project),
  ]
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

function proveIds({ ruleset, builders, services, glossary }: Project): Proof {
  const ledger = new Ledger(null, 'Each id is used once, and looks like one', 'ids')
  const { questions } = ruleset.evaluator
  const lists = [
    { kind: 'question', things: questions },
    { kind: 'rule', things: ruleset.rules },
    { kind: 'builder', things: builders },
    { kind: 'service', things: services },
    { kind: 'word', things: glossary },
    ...questions.map(({ id, options }) => ({ kind: `option of ${id}`, things: options })),
  ]
  for (const { kind, things } of lists) {
    const ids = things.map(({ id }) => id)
    for (const [index, id] of ids.entries()) {
      ledger.cases += 1
      if (!KEBAB.test(id)) ledger.fail(`the ${kind} "${id}" is not in kebab-case`)
      if (ids.indexOf(id) !== index) ledger.fail(`two are called "${id}": ${kind}`)
    }
  }
  return ledger.close()
}

/** Questions and options that conditions read exist, and a gate only reads what was asked before it. */
function proveConditionsResolve({ ruleset }: Project): Proof {
  const ledger = new Ledger(null, 'Conditions read questions and options that exist', 'conditions')
  const { questions } = ruleset.evaluator
  const look = (where: string, condition: Condition, known = questions) => {
    ledger.cases += 1
    for (const id of dependencies(condition)) {
      const question = known.find((one) => one.id === id)
      if (question === undefined) {
        const later = questions.some((one) => one.id === id)
        ledger.fail(`${where} reads ${later ? 'the later question' : 'no question'} "${id}"`)
        continue
      }
      const [masks = []] = masksOf([question], [condition])
      for (const option of masks.flatMap((mask) => [...mask]))
        if (!question.options.some((one) => one.id === option))
          ledger.fail(`${where} reads no option "${option}" of ${id}`)
    }
  }
  for (const [position, { id, askedWhen }] of questions.entries())
    look(`the question ${id}`, askedWhen, questions.slice(0, position))
  for (const rule of ruleset.rules)
    for (const condition of everyCondition(rule)) look(`the rule ${rule.id}`, condition)
  for (const condition of OTHER_CONDITIONS) look('the verdict, or where it runs,', condition)
  return ledger.close()
}

const everyCondition = (rule: Rule): readonly Condition[] =>
  rule.auditWhen === undefined ? conditionsOf(rule) : [...conditionsOf(rule), rule.auditWhen]

function proveAddresses({ references }: Project): Proof {
  const ledger = new Ledger(null, 'Each reference is a well-formed https address', 'addresses')
  for (const [id, { url }] of Object.entries(references)) {
    ledger.cases += 1
    const parsed = URL.canParse(url) ? new URL(url) : null
    if (parsed === null) ledger.fail(`${id}: "${url}" is no address`)
    else if (parsed.protocol !== 'https:') ledger.fail(`${id}: "${url}" is not https`)
    else if (
      parsed.href !== url ||
      parsed.username + parsed.password !== '' ||
      !parsed.hostname.includes('.')
    )
      ledger.fail(`${id}: "${url}" is not written as browsers write it`)
  }
  return ledger.close()
}
