import { StyleSheet, View } from '@react-pdf/renderer'
import { drawAreaMark } from '#app/report/drawings/marks.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { AreaView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { Text } from './Text.tsx'
import { CONTENT_WIDTH, type } from './theme.ts'

const GAP = 22
const style = StyleSheet.create({
  grid: { flexDirection: 'row', flexWrap: 'wrap', columnGap: GAP },
  area: {
    width: (CONTENT_WIDTH - GAP) / 2,
    flexDirection: 'row',
    alignItems: 'flex-start',
    gap: 6,
    paddingVertical: 2.2,
    borderBottomWidth: 0.75,
    borderBottomColor: LIGHT.line,
  },
  mark: { marginTop: 1.5 },
  title: { fontWeight: 600, fontSize: 8.4, lineHeight: 1.4 },
  state: { ...type.small, ...type.muted, flex: 1, textAlign: 'right', paddingTop: 1 },
})

/** All areas at a glance. */
export function Areas({ areas }: { areas: readonly AreaView[] }) {
  return (
    <View style={style.grid} wrap={false} tag={{ role: 'L' }}>
      {areas.map(({ id, title, state, stateLabel, summary }) => (
        <View key={id} style={style.area} tag={{ role: 'LI' }}>
          <View style={style.mark}>
            <DrawingPdf drawing={drawAreaMark(state)} width={9} />
          </View>
          <Text style={style.title} tag={{ role: 'Lbl' }}>
            {title}
          </Text>
          <Text style={style.state} tag={{ role: 'LBody' }}>
            {state === 'not-applicable' ? (
              stateLabel
            ) : (
              <>
                <Text style={{ fontWeight: 600, color: LIGHT.ink }}>{stateLabel}</Text>
                {`: ${summary}`}
              </>
            )}
          </Text>
        </View>
      ))}
    </View>
  )
}
