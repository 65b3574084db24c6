import { describeCondition } from '#rules/describe.ts'
import { SECTIONS } from '#rules/question.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { INFORMATION_AS_AT, RULES_VERSION } from '#rules/version.ts'

// Prints the questionnaire as JSON, with the conditions in readable form.
const questionnaire = {
  rulesVersion: RULES_VERSION,
  informationAsAt: INFORMATION_AS_AT,
  sections: SECTIONS,
  questions: QUESTIONS.map((question) => ({
    ...question,
    askedWhen: describeCondition(question.askedWhen),
  })),
}
console.log(JSON.stringify(questionnaire, null, 2))
