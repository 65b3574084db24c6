import type { MethodView } from '#rules/method.ts'

export function Questions({ sections }: { sections: MethodView['sections'] }) {
  return (
    <>
      {sections.map(({ title, questions }) => (
        <div key={title}>
          <h3>{title}</h3>
          {questions.map(({ id, text, why, asked, options }) => (
            <details key={id} id={`question-${id}`}>
              <summary>{text}</summary>
              <p>{why}</p>
              <p>{asked}</p>
              <ul>
                {options.map((option) => (
                  <li key={option}>{option}</li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      ))}
    </>
  )
}
