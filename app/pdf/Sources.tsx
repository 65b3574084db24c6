import { Link, StyleSheet, View } from '@react-pdf/renderer'
import { LIGHT } from '#app/ui/tokens.ts'
import type { LinkView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { Item } from './Item.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  source: { ...type.small },
  link: { color: LIGHT.accent, textDecoration: 'none' },
})

/** Where to read more, under the numbers that findings give. */
export function Sources({ sources }: { sources: readonly LinkView[] }) {
  const numbered = sources.map((source, index) => ({ ...source, number: index + 1 }))
  return (
    <View tag={{ role: 'L', isNumbered: true }}>
      <Columns
        count={2}
        block={2}
        items={numbered}
        weigh={({ label }) => label.length}
        keyOf={({ url }) => url}
      >
        {({ number, label, url }) => (
          <Item number={number} room={15} style={style.source}>
            <Link src={url} style={style.link}>
              {label}
            </Link>
          </Item>
        )}
      </Columns>
    </View>
  )
}
