import { StyleSheet, View } from '@react-pdf/renderer'
import { Fragment, type ReactNode } from 'react'

/** Between two columns, in points. */
export const COLUMN_GAP = 18

const style = StyleSheet.create({
  columns: { flexDirection: 'row', gap: COLUMN_GAP },
  column: { flex: 1 },
})

/** What an item weighs beside its letters, a line: the space around it and a last line that is not full. */
export const SPACE = 30

/**
 * A list in columns of about the same weight, read down each one in turn. A long one comes in blocks
 * that stay whole, so that nobody has to turn the page and back for the next column.
 */
export function Columns<Item>({
  count,
  block,
  items,
  weigh,
  keyOf,
  children,
}: {
  count: number
  /** How many items stay together on a page. */
  block: number
  items: readonly Item[]
  /** About how many letters an item has. */
  weigh: (item: Item) => number
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}) {
  const starts = items.flatMap((_, index) => (index % block === 0 ? [index] : []))
  return (
    <>
      {starts.map((start) => (
        <View key={start} style={style.columns} wrap={false}>
          {divide(items.slice(start, start + block), (item) => weigh(item) + SPACE, count).map(
            (column, index) => (
              <View key={index} style={style.column}>
                {column.map((item) => (
                  <Fragment key={keyOf(item)}>{children(item)}</Fragment>
                ))}
              </View>
            ),
          )}
        </View>
      ))}
    </>
  )
}

/** In order; an item goes where the middle of it falls, and no column is left out. */
function divide<Item>(
  items: readonly Item[],
  weigh: (item: Item) => number,
  count: number,
): readonly (readonly Item[])[] {
  const share = items.reduce((sum, item) => sum + weigh(item), 0) / count
  const columns: Item[][] = Array.from({ length: count }, () => [])
  let before = 0
  let last = -1
  for (const item of items) {
    const weight = weigh(item)
    last = Math.min(last + 1, count - 1, Math.floor((before + weight / 2) / share))
    columns[last]?.push(item)
    before += weight
  }
  return columns
}
