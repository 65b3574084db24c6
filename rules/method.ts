import { assess } from './assess.ts'
import { type ChangelogEntry, readChangelog } from './changelog.ts'
import type { Condition } from './conditions.ts'
import { EXAMPLE_ANSWERS } from './example.ts'
import { sayPlainly } from './plain-words.ts'
import { PROMISES, type PromiseWords } from './promises.ts'
import { SECTIONS } from './question.ts'
import { QUESTIONS } from './questions/questionnaire.ts'
import { REFERENCES, type Reference } from './references.ts'
import { LIMITS } from './report/method.ts'
import { BAND_LABEL, viewBuildUp } from './report/score.ts'
import { viewTold } from './report/told.ts'
import type { BuildUpStep, ToldView } from './report-view.ts'
import { AREAS, type Rule, SEVERITIES } from './risk.ts'
import { RULES } from './risks/all.ts'
import { BAND_FROM, SHARE, weightOf } from './score.ts'
import { INFORMATION_AS_AT, RULES_VERSION } from './version.ts'
import { raisesOf } from './weigh.ts'

export interface QuestionWords {
  readonly id: string
  readonly text: string
  readonly why: string
  /** When it is asked, in plain words. */
  readonly asked: string
  readonly options: readonly string[]
}

export interface RuleWords {
  readonly id: string
  readonly title: string
  readonly severity: string
  readonly because: string
  readonly applies: string
  readonly when: string
  readonly raisedBy: readonly string[]
  readonly why: string
  readonly references: readonly Reference[]
}

export interface PointsRow {
  readonly severity: string
  /** The scores of the band of the same name: "12 to 29". */
  readonly band: string
  /** Percent of what is left to 100. */
  readonly confirmed: number
  readonly unknown: number
}

/** Everything about how a result is made, read from the rules themselves. */
export interface MethodView {
  readonly rulesVersion: string
  readonly informationAsAt: string
  readonly sections: readonly {
    readonly title: string
    readonly questions: readonly QuestionWords[]
  }[]
  readonly areas: readonly { readonly title: string; readonly rules: readonly RuleWords[] }[]
  readonly points: readonly PointsRow[]
  readonly example: {
    readonly answers: readonly ToldView[]
    readonly steps: readonly BuildUpStep[]
    readonly score: number
    readonly low: number
    readonly high: number
    readonly band: string
  }
  readonly promises: readonly PromiseWords[]
  readonly limits: readonly string[]
  /** Every page that a rule refers to, each once. */
  readonly sources: readonly Reference[]
  /** The newest first. */
  readonly versions: readonly ChangelogEntry[]
}

/** @param changelog the text of rules/CHANGELOG.md */
export function describeMethod(changelog: string): MethodView {
  return {
    rulesVersion: RULES_VERSION,
    informationAsAt: INFORMATION_AS_AT,
    sections: SECTIONS.map(({ id, title }) => ({
      title,
      questions: QUESTIONS.filter(({ section }) => section === id).map((question) => ({
        id: question.id,
        text: question.text,
        why: question.why,
        asked: sentence('Asked when', question.askedWhen, 'Everybody is asked.'),
        options: question.options.map(({ label }) => label),
      })),
    })),
    areas: AREAS.map(({ id, title }) => ({
      title,
      rules: RULES.filter(({ area }) => area === id).map(describeRule),
    })),
    points: describePoints(),
    example: describeExample(),
    promises: PROMISES,
    limits: LIMITS,
    sources: collectSources(),
    versions: readChangelog(changelog),
  }
}

function describeRule(rule: Rule): RuleWords {
  return {
    id: rule.id,
    title: rule.title,
    severity: BAND_LABEL[rule.severity],
    because: rule.severityBecause,
    applies: sentence('Applies when', rule.appliesWhen, 'Applies to every app.'),
    when: sentence('A risk when', rule.when, 'Always a risk.'),
    raisedBy: raisesOf(rule).map(({ because }) => `One severity worse when ${because}`),
    why: rule.why,
    references: rule.references.map((id) => REFERENCES[id]),
  }
}

function sentence(start: string, condition: Condition, always: string): string {
  return condition.op === 'always' ? always : `${start} ${sayPlainly(condition)}.`
}

function describePoints(): readonly PointsRow[] {
  return SEVERITIES.map((severity, index) => {
    const next = SEVERITIES[index + 1]
    return {
      severity: BAND_LABEL[severity],
      band: `${BAND_FROM[severity]} to ${next === undefined ? 100 : BAND_FROM[next] - 1}`,
      confirmed: SHARE[severity],
      unknown: weightOf(severity, false).share,
    }
  })
}

function describeExample(): MethodView['example'] {
  const assessment = assess(EXAMPLE_ANSWERS)
  return {
    answers: assessment.answers.map(viewTold),
    steps: viewBuildUp(assessment).steps,
    score: assessment.score,
    low: assessment.range.low,
    high: assessment.range.high,
    band: BAND_LABEL[assessment.band],
  }
}

function collectSources(): readonly Reference[] {
  const ids = new Set(RULES.flatMap(({ references }) => references))
  return [...ids].map((id) => REFERENCES[id]).sort((a, b) => (a.label < b.label ? -1 : 1))
}
