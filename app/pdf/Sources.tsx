import { Link, StyleSheet, View } from '@react-pdf/renderer'
import { textWidth } from '#app/report/drawings/text-width.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { LinkView } from '#rules/report-view.ts'
import { COLUMN_GAP, Columns, SPACE } from './Columns.tsx'
import { Item } from './Item.tsx'
import { CONTENT_WIDTH, type } from './theme.ts'

const style = StyleSheet.create({
  source: { ...type.small },
  link: { color: LIGHT.accent, textDecoration: 'none' },
})

/** What a line of a source is set in, and how long it is. */
const FACE = { size: 7.5, weight: 400 } as const
const NUMBER = 15
const LINE = (CONTENT_WIDTH - COLUMN_GAP) / 2 - NUMBER

/** Where to read more, under the numbers that findings give. */
export function Sources({ sources }: { sources: readonly LinkView[] }) {
  const numbered = sources.map((source, index) => ({ ...source, number: index + 1 }))
  return (
    <View tag={{ role: 'L', isNumbered: true }}>
      <Columns
        count={2}
        block={2}
        items={numbered}
        weigh={({ label }) => (textWidth(label, FACE) > LINE ? SPACE : 0)}
        keyOf={({ label }) => label}
      >
        {({ number, label, url }) => (
          <Item number={number} room={NUMBER} style={style.source}>
            <Link src={url} style={style.link}>
              {label}
            </Link>
          </Item>
        )}
      </Columns>
    </View>
  )
}
