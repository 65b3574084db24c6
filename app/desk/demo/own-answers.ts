import { BUILDERS } from '#rules/builders.ts'
import { SERVICES } from '#rules/services.ts'
import type { Answers } from '#rules/states.ts'
import { type Care, SOME_OF } from './answer-chances.ts'
import { BUILDER_CHANCES, SECOND_BUILDERS } from './builder-chances.ts'
import type { Chance } from './chance.ts'
import { chooseSome } from './choose-options.ts'
import type { Idea } from './idea.ts'

/** Who answers, and about what. */
export interface Story {
  readonly idea: Idea
  readonly care: Care
}

type Answer = (chance: Chance, story: Story, answers: Answers) => readonly string[]

/** The questions for which the idea and the earlier answers decide more than the care. */
export const OWN_ANSWERS: Readonly<Record<string, Answer>> = {
  builders: (chance, { idea }) => {
    const first = chance.weigh(BUILDER_CHANCES[idea.kind])
    const others = SECOND_BUILDERS[first]
    return others !== undefined && chance.is(18) ? [first, chance.pick(others)] : [first]
  },

  stage: (chance, { idea }) => [
    chance.weigh(
      idea.kind === 'app' || idea.kind === 'open-app'
        ? { 'real-people': 60, testers: 26, nobody: 14 }
        : { 'real-people': 92, testers: 4, nobody: 4 },
    ),
  ],

  'made-of': (chance, { idea }, answers) => {
    const builder = BUILDERS.find(({ id }) => id === answers.builders?.[0])
    if (builder?.id === 'wordpress-self-hosted') return ['installed']
    if (builder?.id === 'static-site' || builder?.id === 'plain-html') return ['fixed-pages']
    if (builder?.group === 'Website builders') {
      const pages = idea.kind === 'site' && builder.id !== 'wordpress-hosted' ? 20 : 0
      return [chance.weigh({ service: 80, 'fixed-pages': pages })]
    }
    if (idea.kind === 'site') return [chance.weigh({ 'fixed-pages': 60, 'made-for-us': 40 })]
    return [chance.weigh({ 'made-for-us': 97, service: 3 })]
  },

  'sign-in': (chance, { idea, care }) => {
    const unsure = care === 'lost' ? 9 : 0
    const weights: Readonly<Record<Idea['kind'], Readonly<Record<string, number>>>> = {
      app: { accounts: 92, 'personal-links': 4, 'shared-password': 2, unsure },
      'open-app': { nobody: 78, 'personal-links': 14, 'shared-password': 8, unsure },
      site: { nobody: 96, 'shared-password': 4, unsure },
      shop: { accounts: 60, nobody: 40, unsure },
    }
    return [chance.weigh(weights[idea.kind])]
  },

  'saved-data': (chance, { idea, care }, answers) => {
    const isAtSea = answers['sign-in']?.includes('unsure') === true
    const unsure = isAtSea ? 160 : care === 'lost' ? 12 : 1
    const isDraft = answers.stage?.includes('nobody') === true && care === 'careless'
    const weights: Readonly<Record<Idea['kind'], Readonly<Record<string, number>>>> = {
      app: { 'elsewhere-too': 92, 'this-browser': isDraft ? 40 : 3, unsure },
      'open-app': { 'elsewhere-too': 78, 'form-service': 16, 'shows-only': 3, unsure },
      site: { 'form-service': 48, nothing: 38, 'shows-only': 6, 'browser-trifles': 8, unsure },
      shop: { 'elsewhere-too': 74, 'form-service': 20, unsure },
    }
    return [chance.weigh(weights[idea.kind])]
  },

  services: (chance, { care }, answers) => {
    const builder = BUILDERS.find(({ id }) => id === answers.builders?.[0])
    const usual: readonly string[] = builder?.typically ?? []
    const [first, second] = usual.filter((id) => ASKED_FOR.has(id))
    if (first === undefined || chance.is(care === 'lost' ? 55 : 6)) return ['unsure']
    return [second !== undefined && chance.is(28) ? second : first]
  },

  'kinds-of-data': (chance, { idea, care }) =>
    care === 'lost' && chance.is(14) ? ['unsure'] : idea.keeps,

  payments: (chance, { idea, care }, answers) => {
    if (care === 'lost' && chance.is(6)) return ['unsure']
    if (answers.stage?.includes('nobody') === true && chance.is(50)) return ['none']
    const isDaring = care === 'careless' && idea.pays.includes('checkout')
    return [isDaring && chance.is(4) ? 'own-card-form' : chance.pick(idea.pays)]
  },

  'ai-in-app': (chance, { idea, care }) =>
    idea.hasAi === true || chance.is(9) ? chooseSome(chance, AI_IN_APP, care) : ['no-ai'],
}

const ASKED_FOR: ReadonlySet<string> = new Set(
  SERVICES.filter(({ askedFor }) => askedFor).map(({ id }) => id),
)

const { 'ai-in-app': AI_IN_APP = { alone: {}, each: {} } } = SOME_OF
