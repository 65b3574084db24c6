import type { ReactNode } from 'react'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { AskReason } from './AskReason.tsx'
import { Checks } from './Checks.tsx'
import { Conflict } from './Conflict.tsx'
import { Contact } from './Contact.tsx'
import { FounderSide } from './FounderSide.tsx'
import { LeadHead } from './LeadHead.tsx'
import { LeadJumps } from './LeadJumps.tsx'
import type { LeadView, SavedView } from './lead-view.ts'
import { NextActionForm } from './NextActionForm.tsx'
import { Notes } from './Notes.tsx'
import { OwnerForm } from './OwnerForm.tsx'
import type { PartId } from './parts.ts'
import { StatusForm } from './StatusForm.tsx'
import { STATUS_LABEL } from './statuses.ts'
import { Talking } from './Talking.tsx'
import { Timeline } from './Timeline.tsx'
import type { Intent, RefusedWork } from './work-form.ts'
import '../../ui/text-field.css'
import './work-forms.css'
import './lead.css'

/** One assessment: what only the team sees beside what the founder saw. */
export function LeadPage({ lead, refusal }: { lead: LeadView; refusal: RefusedWork | undefined }) {
  const { personal, mayWork, source, work, saved } = lead
  const refused = (...intents: readonly Intent[]) =>
    refusal !== undefined && intents.includes(refusal.intent) ? refusal : undefined
  const told = refusal === undefined ? saved : null
  return (
    <div className="lead-page">
      <a className="back-link" href={lead.back}>
        Back to the list
      </a>
      <Obstacle refusal={refusal} lead={lead} />
      <LeadHead lead={lead} />
      <LeadJumps back={lead.back} />
      <div className="lead-columns">
        <div className="lead-ours">
          <Part saved={told} back={lead.back} id="status" title="Status and owner">
            {mayWork ? (
              <>
                <StatusForm lead={lead} />
                <OwnerForm lead={lead} refusal={refused('owner')} />
              </>
            ) : (
              <p>
                {STATUS_LABEL[work.status]},{' '}
                {work.owner === null ? 'owned by nobody' : `owned by ${work.owner.email}`}.
              </p>
            )}
          </Part>
          {mayWork && (
            <Part saved={told} back={lead.back} id="next-action" title="Next action">
              <NextActionForm lead={lead} refusal={refused('next-action')} />
            </Part>
          )}
          <Part saved={told} back={lead.back} id="contact" title="Contact and consent">
            <Contact lead={lead} />
          </Part>
          <Part saved={told} back={lead.back} id="say" title="What to say">
            <Talking lead={lead} />
          </Part>
          <Part saved={told} back={lead.back} id="notes" title="Notes">
            <Notes lead={lead} refusal={refused('add-note', 'edit-note', 'remove-note')} />
          </Part>
          <Part saved={told} back={lead.back} id="timeline" title="What happened">
            <Timeline lines={lead.timeline} />
          </Part>
          <Part saved={told} back={lead.back} id="source" title="Where they came from">
            {source.length === 0 ? (
              <p className="muted">Not known: they came without a link that says so.</p>
            ) : (
              <dl className="contact">
                {source.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Part>
          <Part
            saved={told}
            back={lead.back}
            id="history"
            title={personal === null ? 'Checks' : 'Checks of this app'}
          >
            <Checks checks={lead.checks} />
          </Part>
        </div>
        <section className="lead-founder" id="founder" aria-labelledby="founder-title">
          <h2 id="founder-title">What the founder saw</h2>
          <FounderSide lead={lead} />
        </section>
      </div>
    </div>
  )
}

function Part({
  id,
  title,
  saved,
  back,
  children,
}: {
  id: PartId
  title: string
  saved: SavedView | null
  back: string
  children: ReactNode
}) {
  return (
    <section className="lead-part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {saved?.at === id && (
        <p className="lead-saved" role="status">
          {saved.text} <a href={back}>Back to the list</a>
        </p>
      )}
      {children}
    </section>
  )
}

/** What kept a form from being saved. */
function Obstacle({ refusal, lead }: { refusal: RefusedWork | undefined; lead: LeadView }) {
  if (refusal === undefined) return null
  const { here } = lead
  if (refusal.conflict !== undefined) {
    return <Conflict refusal={refusal} here={here} me={lead.me.email} />
  }
  const { status } = refusal.typed
  if (status !== undefined) {
    const { version } = lead.work
    return <AskReason status={status} version={version} here={here} refusal={refusal} />
  }
  const isEdited = refusal.intent === 'edit-note' && refusal.problem === undefined
  return (
    <ErrorSummary
      errors={refusal.faults.map(({ field, message }) => ({
        fieldId: field === 'note' && isEdited ? 'note-edited' : field,
        message,
      }))}
    >
      {refusal.problem !== undefined && <p>{refusal.problem}</p>}
    </ErrorSummary>
  )
}
