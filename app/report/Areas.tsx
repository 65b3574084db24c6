import type { AreaView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import { drawAreas } from './drawings/areas.ts'

/** Drawn for the column of a large screen, and for a phone: the style sheet shows one of them. */
const WIDE = { width: 832, columns: 5, text: 13.5 }
const TALL = { width: 324, columns: 2, text: 13 }

/** All areas at a glance: drawn, and in words. */
export function Areas({ areas }: { areas: readonly AreaView[] }) {
  return (
    <>
      <Drawing drawing={drawAreas(areas, WIDE)} className="drawing-wide" />
      <Drawing drawing={drawAreas(areas, TALL)} className="drawing-tall" />
      <details className="in-words">
        <summary>The areas in words</summary>
        <ul>
          {areas.map(({ id, title, state, stateLabel, summary }) => (
            <li key={id}>
              <strong>{title}:</strong> {stateLabel.toLowerCase()}
              {state !== 'not-applicable' && ` (${summary})`}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
