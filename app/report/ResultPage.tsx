import type { ReactNode } from 'react'
import type { ReportView } from '#rules/report-view.ts'
import { WordList } from '../ui/WordList.tsx'
import { Answers } from './Answers.tsx'
import { AppMap } from './AppMap.tsx'
import { Areas } from './Areas.tsx'
import { BuildUp } from './BuildUp.tsx'
import type { Door } from './door.ts'
import { Findings } from './Findings.tsx'
import { Keep } from './Keep.tsx'
import { type Part, partsOf } from './labels.ts'
import { Method } from './Method.tsx'
import { NextStep } from './NextStep.tsx'
import { Opening } from './Opening.tsx'
import { PartSection } from './PartSection.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { Unknowns } from './Unknowns.tsx'
import { Where } from './Where.tsx'

/** The whole report, from the verdict to the small print, readable without any script. */
export function ResultPage({
  report,
  door,
  token,
  link,
}: {
  report: ReportView
  door: Door | null
  token: string
  link: string
}) {
  const content: Readonly<Record<Part['id'], ReactNode>> = {
    map: <AppMap map={report.map} />,
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
  const pdf = `/r/${token}/report.pdf`
  return (
    <div className="result">
      <Opening report={report} />
      <Keep token={token} link={link} pdf={pdf} />
      <ThisWeek actions={report.thisWeek} />
      <NextStep nextStep={report.nextStep} door={door} pdf={pdf} />
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
