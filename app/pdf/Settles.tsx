import { Link } from '@react-pdf/renderer'
import { Fragment, type ReactNode } from 'react'
import { findingAnchor } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import { GLUE } from './keep-together.ts'
import type { Settled } from './settled.ts'

/** "Settles findings 3 and 7.", inside a Text. */
export function Settles({ settled: { findings, titles, more } }: { settled: Settled }) {
  const parts: readonly ReactNode[] = [
    ...findings.map(({ id, number }, index) => (
      <Fragment key={id}>
        {index === 0 ? `${findings.length === 1 ? 'finding' : 'findings'}${GLUE}` : ''}
        <Link src={`#${findingAnchor(id)}`} style={{ color: LIGHT.accent, textDecoration: 'none' }}>
          {String(number)}
        </Link>
      </Fragment>
    )),
    ...titles.map((title) => `“${title}”`),
    ...(more === 0 ? [] : [countMore(more, findings.length + titles.length > 0)]),
  ]
  if (parts.length === 0) return null
  return (
    <>
      {'Settles '}
      {parts.map((part, index) => (
        <Fragment key={index}>
          {separator(index, parts.length)}
          {part}
        </Fragment>
      ))}
      {'.'}
    </>
  )
}

const countMore = (more: number, isRest: boolean): string =>
  isRest ? `${more} more` : `${more} of those above`

function separator(index: number, count: number): string {
  if (index === 0) return ''
  return index === count - 1 ? ' and ' : ', '
}
