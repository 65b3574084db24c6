import { Document, Page, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { type Doors, findDoor } from '#app/report/door.ts'
import { type Part, partsOf } from '#app/report/labels.ts'
import type { ReportView } from '#rules/report-view.ts'
import { Answers } from './Answers.tsx'
import { AppMap } from './AppMap.tsx'
import { Areas } from './Areas.tsx'
import { BuildUp } from './BuildUp.tsx'
import type { Density } from './density.ts'
import { Findings } from './Findings.tsx'
import { FirstPage } from './FirstPage.tsx'
import type { Lookup } from './lookup.ts'
import { Method } from './Method.tsx'
import { Section } from './Section.tsx'
import { Sources } from './Sources.tsx'
import { BOTTOM, MARGIN, TOP, type } from './theme.ts'
import { Unknowns } from './Unknowns.tsx'
import { Where } from './Where.tsx'
import { Words } from './Words.tsx'

/** What the report says about the place it comes from. */
export interface PdfBrand extends Doors {
  readonly name: string
  /** Where the report is a web page too; none where there is no server. */
  readonly siteUrl?: string | undefined
}

/** What people typed: as the fonts can print it, and as it is read aloud. */
export interface TypedNames {
  readonly printed: string
  readonly spoken: string
}

const page = { paddingHorizontal: MARGIN, paddingTop: TOP, paddingBottom: BOTTOM }

/** The report for paper: the web page's content in the same order. */
export function ReportDocument({
  report,
  brand,
  lookup,
  density,
  names,
}: {
  report: ReportView
  brand: PdfBrand
  lookup: Lookup
  density: Density
  names: TypedNames
}) {
  const content: Readonly<Record<Part['id'], ReactNode>> = {
    map: <AppMap report={report} />,
    'build-up': <BuildUp report={report} />,
    areas: <Areas areas={report.areas} />,
    findings: <Findings report={report} density={density} lookup={lookup} />,
    unknowns: <Unknowns report={report} isDense={density.denseUnknowns} />,
    where: <Where where={report.where} lookup={lookup} />,
    words: <Words glossary={report.glossary} />,
    answers: <Answers answers={report.answers} lookup={lookup} />,
    method: <Method method={report.method} siteUrl={brand.siteUrl} />,
  }
  return (
    <Document>
      <Page size="A4" style={page} experimentalPagination>
        <View style={type.page}>
          <FirstPage
            report={report}
            brandName={brand.name}
            names={names}
            door={findDoor(report.nextStep, brand)}
          />
          {partsOf(report).map((part) => (
            <Section key={part.id} part={part} isTight={density.isTight}>
              {content[part.id]}
            </Section>
          ))}
          {lookup.sources.length > 0 && (
            <Section part={{ id: 'sources', title: 'Sources' }} isTight={density.isTight}>
              <Sources sources={lookup.sources} />
            </Section>
          )}
        </View>
      </Page>
    </Document>
  )
}
