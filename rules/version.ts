/** The version of questionnaire and rules together. Every stored assessment names the one it used. */
export const RULES_VERSION = '1.1.3'

/** ISO date up to which the facts behind questions, rules and guidance were collected. */
export const INFORMATION_AS_AT = '2026-11-01'
