import { findDoor } from '#app/report/door.ts'
import { findingAnchor, questionAnchor } from '#app/report/labels.ts'
import { wordAnchor } from '#app/ui/word-anchor.ts'
import { joinWords } from '#rules/report/verdict.ts'
import type { ReportView } from '#rules/report-view.ts'
import { answerAnchor, type Lookup } from './lookup.ts'
import type { PdfBrand } from './ReportDocument.tsx'

/** Where each link of the report leads, in words, for those who don't see what it stands beside. */
export function nameLinks(
  report: ReportView,
  { lookup, brand }: { lookup: Lookup; brand: PdfBrand },
): (link: string) => string {
  const door = findDoor(report.nextStep, brand)
  const asked = report.answers.flatMap(({ rows }) => rows)
  const names = new Map([
    ...report.glossary.map(
      ({ id, term }) => [`#${wordAnchor(id)}`, `What it means: ${term}`] as const,
    ),
    ...report.findings.map(
      ({ id, number, title }) => [`#${findingAnchor(id)}`, `Finding ${number}: ${title}`] as const,
    ),
    ...report.unknowns.map(
      ({ questionId, question }) =>
        [`#${questionAnchor(questionId)}`, `How to find out: ${question}`] as const,
    ),
    ...asked.map(({ questionId, question }) => {
      const number = lookup.answerNumber.get(questionId)
      return [`#${answerAnchor(number)}`, `Answer ${number}: ${question}`] as const
    }),
    ...nameSources(lookup.sources),
    ...(brand.siteUrl === undefined
      ? []
      : [[brand.siteUrl, `The start page of ${brand.name}`] as const]),
    ...(door === null ? [] : [[door.href, door.label] as const]),
  ])
  return (link) => names.get(link) ?? link
}

/** Sources that share a page are named together, by the first of them. */
function nameSources(sources: Lookup['sources']): readonly (readonly [string, string])[] {
  return sources.map(({ url }) => {
    const numbers = sources.flatMap((other, at) => (other.url === url ? [at + 1] : []))
    const label = sources.find((other) => other.url === url)?.label ?? ''
    return [
      url,
      `${numbers.length === 1 ? 'Source' : 'Sources'} ${joinWords(numbers.map(String))}: ${label}`,
    ]
  })
}
