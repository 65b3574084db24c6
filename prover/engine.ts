import { createAssess } from '#rules/assess.ts'
import { collectHits } from '#rules/hits.ts'
import { outcomesOf } from '#rules/outcomes.ts'
import { statesOf } from '#rules/states.ts'

/** What the engine does with a ruleset, step by step. Tests hand in a copy with one step broken. */
export const ENGINE = { statesOf, outcomesOf, collectHits, createAssess }

export type Engine = typeof ENGINE
