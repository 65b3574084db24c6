import { sayRange } from '../../report/compare/say-progress.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { counted } from '../../ui/counted.ts'
import type { LeadView } from './lead-view.ts'
import { isClosed } from './statuses.ts'
import { When } from './When.tsx'

/** What decides in ten seconds whom to call. */
export function LeadHead({ lead }: { lead: LeadView }) {
  const { number, report, completedAt, builders, heat, checks, personal, hasContact, work } = lead
  const { score, verdict, nextStep, findings, unknowns } = report
  const name = personal?.appName ?? personal?.companyName ?? null
  const top = findings[0]
  return (
    <header className="lead-head">
      <div className="lead-title">
        <p className="eyebrow">
          #{number} · <When at={completedAt} />
          {checks.length > 1 && ` · check ${checks.length} of this app`}
        </p>
        <h1>{name === null ? `Assessment #${number}` : <bdi>{name}</bdi>}</h1>
        {personal !== null && name !== personal.companyName && personal.companyName !== null && (
          <p className="lead-company">
            <bdi>{personal.companyName}</bdi>
          </p>
        )}
      </div>
      <p className="lead-score">
        <span className="lead-score-value">{score.value}</span>
        <span>
          <BandMark band={score.band} label={score.bandLabel} />
          <span className="lead-score-range muted">{sayOpen(score, unknowns.length)}</span>
        </span>
      </p>
      <dl className="lead-facts">
        <div>
          <dt>Verdict</dt>
          <dd>{verdict.headline}</dd>
        </div>
        <div>
          <dt>Next step</dt>
          <dd>{nextStep.title}</dd>
        </div>
        <div>
          <dt>Top finding</dt>
          <dd>{top === undefined ? 'None' : top.title}</dd>
        </div>
        <div>
          <dt>Built with</dt>
          <dd>{builders === '' ? 'Not asked' : builders}</dd>
        </div>
        <div>
          <dt>Contact</dt>
          <dd>{hasContact ? 'Has asked for an answer' : 'Has not written'}</dd>
        </div>
        {!isClosed(work.status) && (
          <div>
            <dt>{heat.isHot ? 'Hot, because of' : 'Speaks for a call'}</dt>
            <dd>{sayReasons(heat.reasons)}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

function sayReasons(reasons: readonly string[]): string {
  const said = reasons.join(', ')
  return said === '' ? 'Nothing in particular' : said.charAt(0).toUpperCase() + said.slice(1)
}

/** How far the score may still move. */
function sayOpen(score: LeadView['report']['score'], open: number): string {
  if (open === 0) return 'nothing left unknown'
  const questions = counted(open, 'question')
  if (score.low === score.high) return `stays there, with ${questions} open`
  return `may become ${sayRange(score)}, with ${questions} open`
}
