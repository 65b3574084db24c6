import { createEvaluator } from '../evaluate.ts'
import { QUESTIONS } from './questionnaire.ts'

/** Evaluates conditions over the questionnaire that we ask. */
export const EVALUATOR = createEvaluator(QUESTIONS)
