import type { MapPlace } from '#rules/report-view.ts'
import type { PathShape } from './shape.ts'

/** Signs are drawn on a square of this side. */
const SIDE = 24

/** The restaurant, in three line drawings: a laid table, a pot, a dish that somebody serves. */
const SIGN_PATHS: Readonly<Record<MapPlace['id'], string>> = {
  browser:
    'M12 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM12 9.3a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4zM2 4v4.2c0 1.2.7 1.8 1.6 1.8s1.6-.6 1.6-1.8V4M3.6 4v16M20.4 20V4c-1.6 1.4-2.1 4.3-2 8h2',
  backend:
    'M4.5 10h15v7.5a2.5 2.5 0 0 1-2.5 2.5h-10a2.5 2.5 0 0 1-2.5-2.5zM1.8 12.5h2.7M19.5 12.5h2.7M4 7h16M12 7v-2.4M10.5 4.6h3',
  elsewhere:
    'M2.5 18.5h19M4.5 18.5a7.5 7.5 0 0 1 15 0M12 11v-1.8M10.6 9.2h2.8M7.5 15.8c.5-1.3 1.4-2.2 2.7-2.7',
}

/** The sign of a place in a square of `size`, its top left corner at x, y. */
export function drawSign(place: MapPlace['id'], x: number, y: number, size: number): PathShape {
  return {
    kind: 'path',
    d: SIGN_PATHS[place],
    stroke: 'muted',
    strokeWidth: 1.3,
    origin: [x, y],
    scale: Math.round((size / SIDE) * 1000) / 1000,
  }
}
