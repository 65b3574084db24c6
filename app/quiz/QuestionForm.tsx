import { Form, Link, useSubmit } from '@remix-run/react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { FieldFault } from '../ui/FieldFault.tsx'
import { Prose } from '../ui/Prose.tsx'
import { SubmitButton, useIsBusy } from '../ui/SubmitButton.tsx'
import { SAVED_FOR_LATER } from './addresses.ts'
import { OptionGroups } from './OptionGroups.tsx'
import { CHOICE, optionFieldId } from './option-field.ts'
import type { QuestionView } from './question-view.ts'
import type { Refusal } from './refusal.ts'
import { textsOf } from './texts-of.ts'
import { untickOthers } from './untick-others.ts'

const HELP = 'question-help'
const FAULT = 'question-fault'

interface Fields {
  choice: readonly string[]
}

/** A plain form, over which react-hook-form checks before anything is sent. */
export function QuestionForm({
  view,
  refusal,
  children,
}: {
  view: QuestionView
  refusal: Refusal | undefined
  /** Between the options and the button. */
  children: ReactNode
}) {
  const submit = useSubmit()
  const isBusy = useIsBusy()
  const { register, setValue, handleSubmit, formState } = useForm<Fields>({
    shouldFocusError: false,
  })
  const [settled, setSettled] = useState<Refusal>()
  // By name only: the boxes stay the browser's own, so that what was ticked before the scripts
  // arrived stays ticked.
  register(CHOICE, { validate: (chosen) => chosen.length > 0 || view.nothingChosen })
  const isRefused = refusal !== undefined && refusal !== settled && !isBusy
  const fault = formState.errors.choice?.message ?? (isRefused ? refusal.fault : undefined)
  const problem = isRefused ? refusal.problem : undefined
  const chosen = refusal?.values ?? view.chosen
  const firstOption = view.groups[0]?.options[0]?.id ?? ''

  function handleChange(event: FormEvent<HTMLInputElement>) {
    const { currentTarget: input } = event
    untickOthers(input)
    setSettled(refusal)
    setValue(CHOICE, chosenIn(input.form), { shouldValidate: formState.isSubmitted })
  }

  function handleFormSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    event.preventDefault()
    if (isBusy) return
    setValue(CHOICE, chosenIn(form))
    void handleSubmit(() => submit(form))(event)
  }

  return (
    <Form method="post" noValidate onSubmit={handleFormSubmit}>
      {(fault ?? problem) !== undefined && (
        <ErrorSummary
          key={formState.submitCount}
          errors={
            fault === undefined ? [] : [{ fieldId: optionFieldId(firstOption), message: fault }]
          }
        >
          {problem !== undefined && <p>{problem}</p>}
        </ErrorSummary>
      )}
      <fieldset
        className="question"
        aria-describedby={fault === undefined ? HELP : `${HELP} ${FAULT}`}
      >
        <legend>
          <h1>{view.text}</h1>
        </legend>
        <p className="lead muted" id={HELP}>
          <Prose parts={view.help} />
        </p>
        {view.note !== null && <p className="notice">{view.note}</p>}
        {fault !== undefined && <FieldFault id={FAULT} message={fault} />}
        <OptionGroups
          kind={view.kind}
          groups={view.groups}
          chosen={chosen}
          onChange={handleChange}
        />
      </fieldset>
      {children}
      <div className="actions">
        <SubmitButton label="Save and continue" />
        <Link to={SAVED_FOR_LATER}>Continue later</Link>
      </div>
    </Form>
  )
}

function chosenIn(form: HTMLFormElement | null): readonly string[] {
  if (form === null) return []
  return textsOf(new FormData(form), CHOICE)
}
