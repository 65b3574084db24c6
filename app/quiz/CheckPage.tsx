import { Form, Link, useSubmit } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { SubmitButton, useIsBusy } from '../ui/SubmitButton.tsx'
import { AnswerList } from './AnswerList.tsx'
import { SAVED_FOR_LATER } from './addresses.ts'
import './check.css'
import type { CheckRefusal, CheckSection, TickedRow } from './check-view.ts'
import { NameInput } from './NameInput.tsx'
import { NAME_FIELDS, NAME_LIMIT, type NameField, tooLong } from './names.ts'
import { TickedList } from './TickedList.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

const LAST_STEP = 'last-step'

/** All answers at a glance, and the way to the result. */
export function CheckPage({
  sections,
  updates,
  ticked,
  names,
  refusal,
}: {
  sections: readonly CheckSection[]
  /** The day of the check that this one updates. */
  updates: string | null
  /** What is still a risk of what was ticked off there. */
  ticked: readonly TickedRow[]
  /** From the check that this one was copied from. */
  names: Readonly<Record<NameField, string | null>>
  refusal: CheckRefusal | undefined
}) {
  const submit = useSubmit()
  const isBusy = useIsBusy()
  // Checked as it is typed: a message that came on leaving a field would push the button away
  // from under the pointer that is about to press it.
  const { register, handleSubmit, formState } = useForm<Record<NameField, string>>({
    mode: 'onChange',
    shouldFocusError: false,
  })
  const faults = NAME_FIELDS.flatMap(({ name }) => {
    const posted = isBusy ? undefined : refusal?.faults?.find(({ field }) => field === name)
    const message = formState.errors[name]?.message ?? posted?.message
    return message === undefined ? [] : [{ fieldId: name, message }]
  })
  const problem = isBusy ? undefined : refusal?.problem
  const wasSent = formState.submitCount > 0 || refusal !== undefined

  function handleFormSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    event.preventDefault()
    if (!isBusy) void handleSubmit(() => submit(form))(event)
  }

  return (
    <div className="column">
      {wasSent && (faults.length > 0 || problem !== undefined) && (
        <ErrorSummary key={formState.submitCount} errors={faults}>
          {problem !== undefined && <p>{problem}</p>}
        </ErrorSummary>
      )}
      <h1>Check your answers</h1>
      {updates === null ? (
        <p className="lead muted">Everything here is saved. Change whatever doesn’t sound right.</p>
      ) : (
        <UpdateNotice day={updates} sections={sections} />
      )}
      <TickedList rows={ticked} />
      <p>
        <a href={`#${LAST_STEP}`}>All of it is right: on to the result</a>
      </p>
      <AnswerList sections={sections} />
      <Form method="post" noValidate onSubmit={handleFormSubmit} className="names">
        <h2 id={LAST_STEP}>What shall we call it?</h2>
        <p>
          Both are optional. They appear in the title of your result and of its PDF, so that you and
          your colleagues can tell reports apart.
        </p>
        <p className="small muted">
          The PDF prints Latin, Greek and Cyrillic letters; others show as boxes there.
        </p>
        {NAME_FIELDS.map(({ name, label }) => (
          <NameInput
            key={name}
            label={label}
            typed={refusal?.typed?.[name] ?? names[name] ?? ''}
            fault={faults.find(({ fieldId }) => fieldId === name)?.message}
            field={register(name, {
              validate: (text) => [...text.trim()].length <= NAME_LIMIT || tooLong(label),
            })}
          />
        ))}
        <div className="actions">
          <SubmitButton label="See my result" />
          <Link to={SAVED_FOR_LATER}>Continue later</Link>
        </div>
      </Form>
    </div>
  )
}
