import type { MapItem } from '#rules/report-view.ts'
import type { PathShape } from './shape.ts'

/** Icons are drawn on a square of this side. */
const SIDE = 16

const ICON_PATHS: Readonly<Record<MapItem['kind'], string>> = {
  pages: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  logins: 'M8 8.2a3 3 0 1 0 0-6a3 3 0 1 0 0 6zM2.5 14.5c0-3 2.5-4.3 5.5-4.3s5.5 1.3 5.5 4.3',
  data: 'M3 3.8c0-1.3 2.2-2.1 5-2.1s5 .8 5 2.1s-2.2 2.1-5 2.1s-5-.8-5-2.1v8.4c0 1.3 2.2 2.1 5 2.1s5-.8 5-2.1V3.8M3 8c0 1.3 2.2 2.1 5 2.1s5-.8 5-2.1',
  money: 'M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h2.5',
  keys: 'M5 5.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2zM7.6 8h6.9M12.5 8v2.6M10.2 8v2',
  ai: 'M8 1.5l1.7 4.8L14.5 8l-4.8 1.7L8 14.5l-1.7-4.8L1.5 8l4.8-1.7z',
  forms: 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5L14.5 4',
  code: 'M5.5 4L1.5 8l4 4M10.5 4l4 4l-4 4M9 2.5L7 13.5',
}

/** The sign of a kind of thing in a square of `size`, its top left corner at x, y. */
export function drawIcon(kind: MapItem['kind'], x: number, y: number, size: number): PathShape {
  return {
    kind: 'path',
    d: ICON_PATHS[kind],
    stroke: 'muted',
    strokeWidth: 1.1,
    origin: [x, y],
    scale: Math.round((size / SIDE) * 1000) / 1000,
  }
}
