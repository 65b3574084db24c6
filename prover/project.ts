import { RULESET, type Ruleset } from '#rules/assess.ts'
import { BUILDERS, type Builder } from '#rules/builders.ts'
import { GLOSSARY, type GlossaryTerm } from '#rules/glossary.ts'
import { REFERENCES, type Reference } from '#rules/references.ts'
import { DOORS } from '#rules/report/map.ts'
import { TRIGGERS } from '#rules/report/verdict.ts'
import { SERVICES, type Service } from '#rules/services.ts'

/** Everything that points at something else, or that founders read. Tests hand in copies with a fault. */
export interface Project {
  readonly ruleset: Ruleset
  readonly builders: readonly Builder[]
  readonly services: readonly Service[]
  readonly references: Readonly<Record<string, Reference>>
  readonly glossary: readonly GlossaryTerm[]
  /** For each kind of thing on the map, the rules that open its door. */
  readonly doors: Readonly<Record<string, readonly string[]>>
  /** For each question, the options that make a backend. */
  readonly triggers: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const PROJECT: Project = {
  ruleset: RULESET,
  builders: BUILDERS,
  services: SERVICES,
  references: REFERENCES,
  glossary: GLOSSARY,
  doors: DOORS,
  triggers: TRIGGERS,
}
