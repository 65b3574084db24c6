import { lowerFirst } from '#rules/lower-first.ts'
import type { MapPlace, ReportView } from '#rules/report-view.ts'

/** What is said from one place to the next, and back. */
export interface Exchange {
  readonly there: string
  readonly back: string
}

/** What a map shows, before anything has its place. */
export interface MapPlan {
  readonly rooms: readonly Room[]
  /** Between the pages and the founder's own backend. */
  readonly toBackend: Exchange | null
  /** Between that backend and somebody else's service. */
  readonly toService: Exchange | null
  /** Between the browser and somebody else's service, past the founder's backend. */
  readonly directly: string | null
}

export interface Room {
  readonly place: MapPlace
  /** The founder's own part has thick walls; what may not be there has dashed ones. */
  readonly walls: 'thick' | 'thin' | 'dashed'
}

/** Who talks to whom is read off what is in the places: what is at a service got there somehow. */
export function planMap({ map, verdict }: Pick<ReportView, 'map' | 'verdict'>): MapPlan {
  const itemsOf = (id: MapPlace['id']) => map.places.find((place) => place.id === id)?.items ?? []
  const backend = itemsOf('backend')
  const elsewhere = itemsOf('elsewhere')
  const isSure = verdict.id !== 'cannot-tell'
  const handlesMoney = (items: MapPlace['items']) => items.some(({ kind }) => kind === 'money')
  return {
    rooms: map.places.map((place) => ({ place, walls: wallsOf(place, isSure) })),
    toBackend: backend.length === 0 ? null : isSure ? ASKS : { there: 'asks?', back: 'answers?' },
    toService: handlesMoney(backend) && handlesMoney(elsewhere) ? CHARGES : null,
    directly:
      elsewhere.length === 0
        ? null
        : `Browser and service talk directly: ${elsewhere.map(({ label }) => lowerFirst(label)).join(', ')}`,
  }
}

const ASKS: Exchange = { there: 'asks', back: 'answers' }
const CHARGES: Exchange = { there: 'price', back: 'paid' }

function wallsOf({ id, items }: MapPlace, isSure: boolean): Room['walls'] {
  if (id !== 'backend') return 'thin'
  if (items.length === 0) return 'dashed'
  return isSure ? 'thick' : 'dashed'
}
