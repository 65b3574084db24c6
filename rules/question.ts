import type { Condition } from './conditions.ts'

export const SECTIONS = [
  { id: 'app', title: 'Your app and its builder' },
  { id: 'logins', title: 'Logins' },
  { id: 'data', title: 'Saved data' },
  { id: 'payments', title: 'Payments' },
  { id: 'keys', title: 'Keys, AI helpers and ownership' },
] as const
export type SectionId = (typeof SECTIONS)[number]['id']

/** What a builder's or service's menu shows; a question names the topic that helps to answer it. */
export type MenuTopic =
  | 'data'
  | 'access'
  | 'security'
  | 'secrets'
  | 'backups'
  | 'logins'
  | 'updates'

export interface Option<Id extends string = string> {
  /** Stable kebab-case id; `unsure` where not knowing is a fair answer. Never reused. */
  readonly id: Id
  readonly label: string
  /** One more sentence, for an option that needs it. */
  readonly hint?: string
  /** Heading under which a long list groups this option. */
  readonly group?: string
  /** In a multiple choice: stands alone ("none of these"). `unsure` always does. */
  readonly alone?: true
  /** Why this option may change nothing in the result. */
  readonly neutral?: string
}

export interface Question<Id extends string = string, OptionId extends string = string> {
  readonly id: Id
  readonly section: SectionId
  /** `one`: a single choice. `many`: tick all that are true. */
  readonly kind: 'one' | 'many'
  readonly text: string
  /** One sentence of help below the question. */
  readonly help: string
  readonly why: string
  /** Steps anybody can take to find out, whatever the builder. */
  readonly findOut: readonly string[]
  /** Which menus of the chosen builder help to find out. */
  readonly menus?: readonly MenuTopic[]
  readonly options: readonly Option<OptionId>[]
  readonly askedWhen: Condition
  /** Options from best to worst, where one answer is plainly riskier than another. */
  readonly bestToWorst?: readonly OptionId[]
}

/** Keeps the ids of a question and its options as literal types, for the conditions that use them. */
export function question<const Id extends string, const OptionId extends string>(
  definition: Question<Id, OptionId>,
): Question<Id, OptionId> {
  return definition
}
