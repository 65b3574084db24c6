import type { Drawing } from './shape.ts'

/** What goes to and fro between two places of the map. */
export function drawArrow(): Drawing {
  return {
    width: 16,
    height: 16,
    shapes: [
      { kind: 'path', d: 'M1 5.5h13M10.5 2L14 5.5L10.5 9', stroke: 'muted', strokeWidth: 1.2 },
      { kind: 'path', d: 'M15 11.5H2M5.5 8L2 11.5L5.5 15', stroke: 'muted', strokeWidth: 1.2 },
    ],
  }
}
