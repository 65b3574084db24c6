import type { LaidOutNode } from './tags/laid-out.ts'
import { BOTTOM, TOP } from './theme.ts'

/** How much of a page's room is left empty below its last words, from 0 to 1. */
export function emptyShare(page: LaidOutNode): number {
  const room = (page.box?.height ?? 0) - TOP - BOTTOM
  return 1 - (lowestOf(page.children ?? [], 0) - TOP) / room
}

/** How far down the page words or drawings reach; `top` is where their part of it begins. */
function lowestOf(nodes: readonly LaidOutNode[], top: number): number {
  const ends = nodes.map((node) => {
    const begins = top + (node.box?.top ?? 0)
    if (node.type === 'TEXT' || node.type === 'SVG') return begins + (node.box?.height ?? 0)
    return lowestOf(node.children ?? [], begins)
  })
  return Math.max(0, ...ends)
}
