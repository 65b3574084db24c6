import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { WordList } from '../../ui/WordList.tsx'
import { Findings } from '../Findings.tsx'
import { confidenceSentence, findingAnchor, SEVERITY_LABEL, workLabel } from '../labels.ts'
import { Unknowns } from '../Unknowns.tsx'
import './developer.css'

/** What of the report is on the page. */
export type DeveloperView = Pick<
  ReportView,
  'completedOn' | 'findings' | 'glossary' | 'promptLabel' | 'score' | 'unknowns'
> & {
  headline: string
  candidates: ReportView['where']['candidates']
  limits: readonly string[]
}

/** The findings for whoever is going to fix them. Says nothing about who asked. */
export function DeveloperPage({
  view,
  markdown,
  address,
  expiresAt,
}: {
  view: DeveloperView
  markdown: string
  /** The path of this page. */
  address: string
  /** ISO 8601. */
  expiresAt: string
}) {
  const { findings, glossary, limits, promptLabel, unknowns } = view
  return (
    <div className="result developer">
      <header className="developer-opening">
        <p className="eyebrow">A copy for a developer</p>
        <h1>{countFindings(findings.length)}</h1>
        <p className="lead">
          A founder answered questions about their app on {longDate(view.completedOn)}; this is what
          our rules made of it. Nobody has looked at the app itself, so check each one first. “You”
          below is the founder.
        </p>
        <pre hidden data-copy="Copy all as Markdown">
          {markdown}
        </pre>
        <ul className="developer-files">
          <li>
            <a href={`${address}/findings.md`}>All of it as Markdown</a>
          </li>
          <li>
            <a href={`${address}/findings.json`}>All of it as JSON</a>
          </li>
        </ul>
        <p className="small muted">
          Markdown goes into a tracker or the chat of an AI builder; JSON is for programs. This page
          works until {longDate(expiresAt.slice(0, 10))}.
        </p>
      </header>
      <div className="result-text">
        <section className="part" aria-labelledby="app">
          <h2 id="app">The app in short</h2>
          <Facts view={view} />
        </section>
        {findings.length >= WORTH_A_LIST && (
          <section className="part" aria-labelledby="glance">
            <h2 id="glance">At a glance</h2>
            <AtAGlance findings={findings} />
          </section>
        )}
        {findings.length > 0 && (
          <section className="part" aria-labelledby="findings">
            <h2 id="findings">What was found</h2>
            <Findings report={{ findings, promptLabel }} />
          </section>
        )}
        {unknowns.length > 0 && (
          <section className="part" aria-labelledby="unknowns">
            <h2 id="unknowns">What the founder doesn’t know yet</h2>
            <Unknowns unknowns={unknowns} />
          </section>
        )}
        {glossary.length > 0 && (
          <section className="part" aria-labelledby="words">
            <h2 id="words">Words used</h2>
            <WordList words={glossary} />
          </section>
        )}
        <section className="part" aria-labelledby="limits">
          <h2 id="limits">What this check cannot see</h2>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

/** So many findings don't fit on one screen. */
const WORTH_A_LIST = 4

/** Every finding on a line, to see at once what there is to do and to go to it. */
function AtAGlance({ findings }: Pick<DeveloperView, 'findings'>) {
  return (
    <ol className="developer-glance">
      {findings.map(({ id, number, title, severity, whoLabel, effort }) => (
        <li key={id}>
          <span className="muted">{number}</span>
          <a href={`#${findingAnchor(id)}`}>{title}</a>
          <BandMark band={severity} label={SEVERITY_LABEL[severity]} />
          <span className="small muted">{workLabel({ whoLabel, effort })}</span>
        </li>
      ))}
    </ol>
  )
}

function Facts({ view: { headline, score, candidates } }: { view: DeveloperView }) {
  return (
    <dl className="developer-facts">
      <div>
        <dt>Is there a backend?</dt>
        <dd>{headline}</dd>
      </div>
      <div>
        <dt>Risk</dt>
        <dd>
          {score.value} of 100, <BandMark band={score.band} label={score.bandLabel.toLowerCase()} />
          . {score.rangeText}
        </dd>
      </div>
      {candidates.length > 0 && (
        <div>
          <dt>Where it probably runs</dt>
          {candidates.map((candidate) => (
            <dd key={candidate.name}>
              <strong>{candidate.name}.</strong> {confidenceSentence(candidate)}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function countFindings(count: number): string {
  if (count === 0) return 'Nothing to fix was found'
  return count === 1 ? 'One finding to check and fix' : `${count} findings to check and fix`
}
