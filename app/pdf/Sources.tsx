import { Link, StyleSheet, View } from '@react-pdf/renderer'
import { LIGHT } from '#app/ui/tokens.ts'
import type { LinkView } from '#rules/report-view.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  columns: { flexDirection: 'row', gap: 18 },
  column: { ...type.tiny, flex: 1 },
  link: { color: LIGHT.accent, textDecoration: 'none' },
})

/** Where to read more, under the numbers that findings give; set like notes, one after the other. */
export function Sources({ sources }: { sources: readonly LinkView[] }) {
  const numbered = sources.map((source, index) => ({ ...source, number: index + 1 }))
  const half = Math.ceil(numbered.length / 2)
  return (
    <View style={style.columns} wrap={false}>
      {[numbered.slice(0, half), numbered.slice(half)].map((column) => (
        <Text key={column[0]?.number ?? 0} style={style.column}>
          {column.map(({ number, label, url }) => (
            <Text key={url}>
              <Text style={type.strong}>{`${number} `}</Text>
              <Link src={url} style={style.link}>
                {label}
              </Link>
              {'. '}
            </Text>
          ))}
        </Text>
      ))}
    </View>
  )
}
