import { Document, Page, StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { type Doors, findDoor } from '#app/report/door.ts'
import { type Part, partsOf } from '#app/report/labels.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { Answers } from './Answers.tsx'
import { AppMap } from './AppMap.tsx'
import { Areas } from './Areas.tsx'
import { BuildUp } from './BuildUp.tsx'
import { chooseDensity } from './density.ts'
import { Findings } from './Findings.tsx'
import { FirstPage } from './FirstPage.tsx'
import { makeLookup } from './lookup.ts'
import { Method } from './Method.tsx'
import { Section } from './Section.tsx'
import { Sources } from './Sources.tsx'
import { Text } from './Text.tsx'
import { MARGIN, TOP, type } from './theme.ts'
import { Unknowns } from './Unknowns.tsx'
import { Where } from './Where.tsx'
import { Words } from './Words.tsx'

/** What the report says about the place it comes from. */
export interface PdfBrand extends Doors {
  readonly name: string
}

interface Names {
  /** As the fonts can print them. */
  readonly printed: readonly string[]
  readonly title: string
}

const style = StyleSheet.create({
  page: { paddingHorizontal: MARGIN, paddingTop: TOP, paddingBottom: 43 },
  footer: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    position: 'absolute',
    left: MARGIN,
    right: MARGIN,
    bottom: 20,
    paddingTop: 5,
    borderTopWidth: 0.75,
    borderTopColor: LIGHT.line,
    fontFamily: FONTS.sans,
    fontSize: 7.6,
    color: LIGHT.muted,
  },
})

/** The report for paper: the web page's content in the same order. */
export function ReportDocument({
  report,
  brand,
  names,
}: {
  report: ReportView
  brand: PdfBrand
  names: Names
}) {
  const lookup = makeLookup(report)
  const density = chooseDensity(report)
  const content: Readonly<Record<Part['id'], ReactNode>> = {
    map: <AppMap map={report.map} />,
    'build-up': <BuildUp buildUp={report.buildUp} value={report.score.value} />,
    areas: <Areas areas={report.areas} />,
    findings: <Findings findings={report.findings} density={density} lookup={lookup} />,
    unknowns: <Unknowns unknowns={report.unknowns} isDense={density.denseUnknowns} />,
    where: <Where where={report.where} lookup={lookup} />,
    words: <Words glossary={report.glossary} />,
    answers: <Answers answers={report.answers} lookup={lookup} />,
    method: <Method report={report} />,
  }
  const completed = new Date(`${report.completedOn}T12:00:00Z`)
  return (
    <Document
      title={names.title}
      author={brand.name}
      creator={brand.name}
      producer={brand.name}
      subject={report.verdict.headline}
      language="en-GB"
      creationDate={completed}
      modificationDate={completed}
    >
      <Page size="A4" style={style.page} experimentalPagination>
        <Footer line={`${brand.name}, ${longDate(report.completedOn)}`} />
        <View style={type.page}>
          <FirstPage
            report={report}
            brandName={brand.name}
            names={names.printed}
            door={findDoor(report.nextStep, brand)}
          />
          {partsOf(report).map((part) => (
            <Section key={part.id} part={part}>
              {content[part.id]}
            </Section>
          ))}
          {lookup.sources.length > 0 && (
            <Section part={{ id: 'sources', title: 'Sources' }}>
              <Sources sources={lookup.sources} />
            </Section>
          )}
        </View>
      </Page>
    </Document>
  )
}

/**
 * At the foot of every page; before the content, so that the first page has it too. Its texts have
 * no line height: the page numbers are laid out anew on each page, and the library multiplies it.
 */
function Footer({ line }: { line: string }) {
  return (
    <View style={style.footer} fixed>
      <Text>{line}</Text>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
    </View>
  )
}
