import { linkWords } from '#rules/glossary.ts'
import { SECTIONS } from '#rules/question.ts'
import { AREAS } from '#rules/risk.ts'
import type { Project } from '../project.ts'
import { Ledger, type Proof } from '../proof.ts'
import { listTexts } from './texts.ts'

/** Sections, areas, rules, options, tools, words and references that something points at. */
export function proveLinks(project: Project): Proof {
  const ledger = new Ledger(null, 'Whatever is linked exists', 'links')
  const { ruleset, builders, services, references, glossary, doors, triggers } = project
  const { questions } = ruleset.evaluator
  const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id))
  const optionsOf = (id: string) => idsOf(questions.find((one) => one.id === id)?.options ?? [])
  const look = (where: string, known: ReadonlySet<string>, ids: readonly string[]) => {
    ledger.cases += ids.length
    for (const id of ids) if (!known.has(id)) ledger.fail(`${where}: there is no "${id}"`)
  }
  const sources = new Set(Object.keys(references))
  for (const { id, section, bestToWorst, options } of questions) {
    look(`section of ${id}`, idsOf(SECTIONS), [section])
    look(`order of ${id}`, idsOf(options), bestToWorst ?? [])
  }
  for (const { id, area, references: linked, doubtCountedIn } of ruleset.rules) {
    look(`area of ${id}`, idsOf(AREAS), [area])
    look(`references of ${id}`, sources, linked)
    look(
      `doubts of ${id}`,
      idsOf(ruleset.rules),
      doubtCountedIn === undefined ? [] : [doubtCountedIn],
    )
  }
  for (const { id, typically, sources: linked } of builders) {
    look(`services of the builder ${id}`, idsOf(services), typically)
    look(`sources of the builder ${id}`, sources, linked)
  }
  for (const { id, sources: linked } of services)
    look(`sources of the service ${id}`, sources, linked)
  look('builders that can be chosen', new Set([...idsOf(builders), 'unsure']), [
    ...optionsOf('builders'),
  ])
  look('builders', optionsOf('builders'), [...idsOf(builders)])
  look('services that can be chosen', new Set([...idsOf(services), 'unsure']), [
    ...optionsOf('services'),
  ])
  for (const [door, rules] of Object.entries(doors))
    look(`the door ${door}`, idsOf(ruleset.rules), rules)
  for (const [id, options] of Object.entries(triggers)) {
    look('what makes a backend', idsOf(questions), [id])
    look(`what makes a backend in ${id}`, optionsOf(id), Object.keys(options))
  }
  const cited = new Set<string>([
    ...ruleset.rules.flatMap((rule) => rule.references),
    ...[...builders, ...services].flatMap((tool) => tool.sources),
  ])
  for (const id of sources) if (!cited.has(id)) ledger.fail(`nothing cites the reference "${id}"`)
  for (const { where, text } of listTexts(project)) {
    const words = linkWords(text).flatMap((part) => (typeof part === 'string' ? [] : [part.term]))
    look(`words in ${where}`, idsOf(glossary), words)
  }
  return ledger.close()
}
