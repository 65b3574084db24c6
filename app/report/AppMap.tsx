import type { MapPlace, ReportView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import { drawMap } from './drawings/map.ts'

/** Drawn for the column of a large screen, and for a phone: the style sheet shows one of them. */
const WIDE = { width: 832, text: 14 }
const TALL = { width: 324, text: 13.5 }

/** The three places of this app, and what of it is in each: drawn, and in words. */
export function AppMap({ report }: { report: Pick<ReportView, 'map' | 'verdict'> }) {
  return (
    <>
      <Drawing drawing={drawMap(report, WIDE)} className="drawing-wide" />
      <Drawing drawing={drawMap(report, TALL)} className="drawing-tall" />
      <details className="in-words">
        <summary>The map in words</summary>
        {report.map.places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </details>
    </>
  )
}

function Place({ place: { title, owner, items, empty } }: { place: MapPlace }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          <p className="small muted">{owner}.</p>
          <ul>
            {items.map(({ label, note }) => (
              <li key={label}>
                <strong>{label}:</strong> {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
