import type { ReportView } from '#rules/report-view.ts'
import type { MapSize } from './map-place.ts'
import { planMap } from './map-plan.ts'
import { drawTallMap } from './map-tall.ts'
import { drawWideMap } from './map-wide.ts'
import type { Drawing } from './shape.ts'

/** Three places beside each other need at least this much room, in the size of the words. */
const WIDE_FROM = 44

/**
 * The map of an app: three places, what is in each, the door of each thing, and who talks to whom.
 * The places stand beside each other where there is room, and under each other where there isn't.
 */
export function drawMap(report: Pick<ReportView, 'map' | 'verdict'>, size: MapSize): Drawing {
  const plan = planMap(report)
  return size.width < WIDE_FROM * size.text ? drawTallMap(plan, size) : drawWideMap(plan, size)
}
