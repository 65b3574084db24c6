import type { MethodView, RuleWords } from '#rules/method.ts'

export function Rules({ areas }: { areas: MethodView['areas'] }) {
  return (
    <>
      {areas.map(({ title, rules }) => (
        <div key={title}>
          <h3>{title}</h3>
          {rules.map((rule) => (
            <OneRule key={rule.id} rule={rule} />
          ))}
        </div>
      ))}
    </>
  )
}

function OneRule({ rule }: { rule: RuleWords }) {
  return (
    <details id={`rule-${rule.id}`}>
      <summary>
        {rule.title} ({rule.severity.toLowerCase()})
      </summary>
      <p>{rule.why}</p>
      <p>
        Why {rule.severity.toLowerCase()}: {rule.because}
      </p>
      <ul>
        {[rule.applies, rule.when, ...rule.raisedBy].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ul>
        {rule.references.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
