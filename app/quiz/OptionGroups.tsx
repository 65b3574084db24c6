import { type FormEventHandler, Fragment } from 'react'
import { CHOICE, optionFieldId } from './option-field.ts'
import type { OptionGroup, OptionView, QuestionView } from './question-view.ts'
import './options.css'
import { ALONE } from './untick-others.ts'

interface Props {
  kind: QuestionView['kind']
  chosen: readonly string[]
  onChange: FormEventHandler<HTMLInputElement>
}

/** The options as the browser's own radio buttons or checkboxes, each in a row that can be tapped. */
export function OptionGroups({ groups, ...props }: Props & { groups: readonly OptionGroup[] }) {
  return groups.map(({ title, options }) =>
    title === null ? (
      <div className="options" key="">
        <Options options={options} {...props} />
      </div>
    ) : (
      <fieldset className="option-group" key={title}>
        <legend>{title}</legend>
        <div className="options options-dense">
          <Options options={options} {...props} />
        </div>
      </fieldset>
    ),
  )
}

function Options({ options, kind, chosen, onChange }: Props & { options: readonly OptionView[] }) {
  return options.map((option, index) => (
    <Fragment key={option.id}>
      {kind === 'many' && index > 0 && option.alone !== options[index - 1]?.alone && (
        <p className="option-or">or</p>
      )}
      <label className="option-row">
        <input
          name={CHOICE}
          onChange={onChange}
          {...(option.alone && kind === 'many' ? { [ALONE]: '' } : {})}
          type={kind === 'one' ? 'radio' : 'checkbox'}
          id={optionFieldId(option.id)}
          value={option.id}
          defaultChecked={chosen.includes(option.id)}
        />
        <span>
          {option.label}
          {option.hint !== null && <span className="option-hint">{option.hint}</span>}
        </span>
      </label>
    </Fragment>
  ))
}
