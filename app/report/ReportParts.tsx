import type { ReactNode } from 'react'
import type { ReportView } from '#rules/report-view.ts'
import { WordList } from '../ui/WordList.tsx'
import { Answers } from './Answers.tsx'
import { AppMap } from './AppMap.tsx'
import { Areas } from './Areas.tsx'
import { BuildUp } from './BuildUp.tsx'
import { Findings } from './Findings.tsx'
import { type Part, partsOf } from './labels.ts'
import { Method } from './Method.tsx'
import { PartSection } from './PartSection.tsx'
import { Unknowns } from './Unknowns.tsx'
import { Where } from './Where.tsx'

/** The body of a report, the same for the newest one and for an earlier one. */
export function ReportParts({ report }: { report: ReportView }) {
  const content: Readonly<Record<Part['id'], ReactNode>> = {
    map: <AppMap report={report} />,
    'build-up': <BuildUp report={report} />,
    areas: <Areas areas={report.areas} />,
    findings: <Findings report={report} />,
    unknowns: <Unknowns unknowns={report.unknowns} />,
    where: <Where where={report.where} />,
    words: <WordList words={report.glossary} />,
    answers: <Answers answers={report.answers} />,
    method: <Method report={report} />,
  }
  const parts = partsOf(report)
  return (
    <div className="result-parts">
      <Contents parts={parts} />
      <div className="result-text">
        {parts.map((part) => (
          <PartSection key={part.id} part={part}>
            {content[part.id]}
          </PartSection>
        ))}
      </div>
    </div>
  )
}

function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav className="contents" aria-label="In this report">
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
