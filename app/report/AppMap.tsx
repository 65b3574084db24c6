import { Fragment } from 'react'
import type { MapItem, MapPlace, ReportView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import { drawArrow } from './drawings/arrow.ts'
import { drawIcon } from './drawings/icons.ts'
import { drawStateMark } from './drawings/marks.ts'

/** The three places of this app, and what of it is in each. */
export function AppMap({ map }: { map: ReportView['map'] }) {
  return (
    <div className="map">
      {map.places.map((place, index) => (
        <Fragment key={place.id}>
          {index > 0 && <Drawing drawing={drawArrow()} className="map-arrow" />}
          <Place place={place} />
        </Fragment>
      ))}
    </div>
  )
}

function Place({ place }: { place: MapPlace }) {
  return (
    <section className="map-place" aria-label={place.title}>
      <h3>{place.title}</h3>
      <p className="small muted">{place.metaphor}</p>
      <p className="small map-owner">{place.owner}</p>
      {place.items.length === 0 ? (
        <p className="small">{place.empty}</p>
      ) : (
        <ul className="map-items">
          {place.items.map((item) => (
            <Item key={item.label} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Item({ item }: { item: MapItem }) {
  return (
    <li className={`map-item map-item-${item.state}`}>
      <Drawing drawing={drawIcon(item.kind)} className="icon" />
      <span>
        <strong>{item.label}</strong>
        <span className="map-note">
          <Drawing drawing={drawStateMark(item.state)} className="mark" />
          {item.note}
        </span>
      </span>
    </li>
  )
}
