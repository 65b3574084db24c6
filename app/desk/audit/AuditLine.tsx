import { Fragment } from 'react'
import type { AuditLineView } from './audit-view.ts'
import type { Part } from './say.ts'

/** One entry: when, who, what. */
export function AuditLine({ line: { at, time, who, what } }: { line: AuditLineView }) {
  return (
    <li>
      <time dateTime={at}>{time}</time>
      <p>
        <span className="audit-who">
          <Words part={who} />
        </span>{' '}
        {what.map((part, index) => (
          <Fragment key={index}>
            <Words part={part} />
          </Fragment>
        ))}
      </p>
    </li>
  )
}

function Words({ part }: { part: Part }) {
  if (typeof part === 'string') return part
  return part.address === null ? part.label : <a href={part.address}>{part.label}</a>
}
