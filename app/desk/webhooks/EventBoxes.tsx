import { FieldFault } from '../../ui/FieldFault.tsx'
import { EVENT_WORDS, WEBHOOK_EVENTS } from './events.ts'

/** What a webhook is told about. The first box has the id that an error summary leads to. */
export function EventBoxes({
  checked,
  fault,
}: {
  checked: readonly string[]
  fault: string | undefined
}) {
  return (
    <fieldset className="field event-boxes" aria-describedby={fault && 'events-fault'}>
      <legend>What to tell it</legend>
      {fault !== undefined && <FieldFault id="events-fault" message={fault} />}
      {WEBHOOK_EVENTS.map((event, index) => (
        <div key={event} className="event-box">
          <input
            type="checkbox"
            id={index === 0 ? 'events' : event}
            name="events"
            value={event}
            defaultChecked={checked.includes(event)}
            aria-describedby={`${event}-words`}
          />
          <div>
            <label htmlFor={index === 0 ? 'events' : event}>{event}</label>
            <p id={`${event}-words`}>{EVENT_WORDS[event]}</p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
