import type { Builder } from '#rules/builders.ts'
import type { Question } from '#rules/question.ts'
import type { Rule } from '#rules/risk.ts'
import type { Service } from '#rules/services.ts'
import type { Project } from '../project.ts'
import { Ledger, type Proof } from '../proof.ts'
import {
  type Ending,
  QUESTION_LIMITS,
  RULE_LIMITS,
  type TextLimit,
  TOOL_LIMITS,
  WORD_LIMITS,
} from './text-limits.ts'

interface Text {
  readonly where: string
  readonly text: string
  readonly limit: TextLimit
}

const ENDS: Readonly<Record<Ending, RegExp>> = {
  any: /./,
  none: /[^.]$/,
  sentence: /[.?:”]$/,
  question: /\?$/,
}

const FAULT: Readonly<Record<Ending, string>> = {
  any: 'ends wrongly',
  none: 'ends with a full stop, which it should not',
  sentence: 'lacks the full stop at its end',
  question: 'lacks the question mark at its end',
}

/** Straight quotes belong to code, as `!=` does, and we shout at nobody. */
const NOT_OUR_VOICE = /['"]|!(?!=)|--/

/** No text is empty, over its length, out of our voice, or without the punctuation it should end with. */
export function proveTexts(project: Project): Proof {
  const ledger = new Ledger(
    null,
    'Each text is there, ends as it should, is short enough, and is set like the rest',
    'texts',
  )
  for (const { where, text, limit } of listTexts(project)) {
    ledger.cases += 1
    if (text.trim() === '') ledger.fail(`${where} is empty`)
    else if (!ENDS[limit.ending].test(text))
      ledger.fail(`${where} ${FAULT[limit.ending]}`, { detail: text })
    const [character] = NOT_OUR_VOICE.exec(text) ?? []
    if (character !== undefined) ledger.fail(`${where} has ${character} in it`, { detail: text })
    if (text.length > limit.longest)
      ledger.fail(`${where} has ${text.length} characters, more than ${limit.longest}`, {
        detail: text,
      })
  }
  return ledger.close()
}

export function listTexts(project: Project): readonly Text[] {
  const { ruleset, builders, services, glossary, references } = project
  return [
    ...ruleset.evaluator.questions.flatMap(textsOfQuestion),
    ...ruleset.rules.flatMap(textsOfRule),
    ...builders.flatMap(textsOfBuilder),
    ...services.flatMap(textsOfService),
    ...glossary.flatMap(({ id, term, meaning }) => [
      { where: `${id}: term`, text: term, limit: WORD_LIMITS.term },
      { where: `${id}: meaning`, text: meaning, limit: WORD_LIMITS.meaning },
    ]),
    ...Object.entries(references).map(([id, { label }]) => ({
      where: `${id}: label`,
      text: label,
      limit: WORD_LIMITS.reference,
    })),
  ]
}

type Field = readonly [name: string, text: string | undefined, limit: TextLimit]

const textsIn = (id: string, fields: readonly Field[]): readonly Text[] =>
  fields.flatMap(([name, text, limit]) =>
    text === undefined ? [] : [{ where: `${id}: ${name}`, text, limit }],
  )

function textsOfQuestion({ id, text, help, why, findOut, options }: Question): readonly Text[] {
  const limits = QUESTION_LIMITS
  // A builder's hint may be no sentence but its address.
  const hint: TextLimit = { ...limits.hint, ending: id === 'builders' ? 'any' : 'sentence' }
  return textsIn(id, [
    ['text', text, limits.text],
    ['help', help, limits.help],
    ['why', why, limits.why],
    ...findOut.map((step): Field => ['way to find out', step, limits.findOut]),
    ...options.flatMap((option): readonly Field[] => [
      [`label of ${option.id}`, option.label, limits.label],
      [`hint of ${option.id}`, option.hint, hint],
      [`reason why ${option.id} is neutral`, option.neutral, limits.neutral],
    ]),
  ])
}

function textsOfRule(rule: Rule): readonly Text[] {
  const limits = RULE_LIMITS
  return textsIn(rule.id, [
    ['title', rule.title, limits.title],
    ['titleUnknown', rule.titleUnknown, limits.titleUnknown],
    ['titleFine', rule.titleFine, limits.titleFine],
    ['action', rule.action, limits.action],
    ['why', rule.why, limits.why],
    ['check', rule.check, limits.check],
    ['fix', rule.fix, limits.fix],
    ['effort', rule.effort, limits.effort],
    ['prompt', rule.prompt, limits.prompt],
    ['severityBecause', rule.severityBecause, limits.severityBecause],
    ...(rule.raisedBy ?? []).map(
      ({ because }): Field => ['raisedBy', because, limits.raisedBecause],
    ),
  ])
}

function textsOfBuilder(builder: Builder): readonly Text[] {
  const { id, name, about, ask, menus, platformDoes, staysWithYou } = builder
  return textsIn(`builder ${id}`, [
    ['name', name, TOOL_LIMITS.name],
    ['about', about, TOOL_LIMITS.aboutBuilder],
    ['ask', ask, TOOL_LIMITS.ask],
    ...Object.values(menus).map((menu): Field => ['menu', menu, TOOL_LIMITS.menu]),
    ...[...platformDoes, ...staysWithYou].map((duty): Field => ['duty', duty, TOOL_LIMITS.duty]),
  ])
}

const textsOfService = ({ id, name, about, menus }: Service): readonly Text[] =>
  textsIn(`service ${id}`, [
    ['name', name, TOOL_LIMITS.name],
    ['about', about, TOOL_LIMITS.aboutService],
    ...Object.values(menus).map((menu): Field => ['menu', menu, TOOL_LIMITS.menu]),
  ])
