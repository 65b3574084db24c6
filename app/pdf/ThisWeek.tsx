import { Link, StyleSheet, View } from '@react-pdf/renderer'
import { moreAnchor, moreLabel, thisWeekTitle, workLabel } from '#app/report/labels.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import type { ActionView, ReportView } from '#rules/report-view.ts'
import { GLUE, keepEnd, keepFigures } from './keep-together.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { TickBox } from './TickBox.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  heading: { ...type.heading, marginTop: 24, marginBottom: 9 },
  columns: { flexDirection: 'row', gap: 18 },
  column: { flex: 1, borderTopWidth: 1.5, borderTopColor: LIGHT.ink, paddingTop: 7 },
  head: { flexDirection: 'row', justifyContent: 'space-between' },
  number: {
    fontFamily: FONTS.serif,
    fontWeight: 500,
    fontSize: 20,
    lineHeight: 1.1,
    color: LIGHT.accent,
  },
  title: { fontWeight: 600, fontSize: 10.2, lineHeight: 1.3, marginTop: 3, marginBottom: 4 },
  who: { fontSize: 8.2, lineHeight: 1.38, color: LIGHT.muted, marginTop: 5 },
})

/** The three things that matter most now, side by side. */
export function ThisWeek({
  actions,
  findings,
}: {
  actions: readonly ActionView[]
  findings: ReportView['findings']
}) {
  if (actions.length === 0) return null
  return (
    <View wrap={false} bookmark={{ title: 'To do this week' }}>
      <Text style={style.heading} tag={{ role: 'H2' }}>
        {thisWeekTitle(actions)}
      </Text>
      <View style={style.columns} tag={{ role: 'L', isNumbered: true }}>
        {actions.map((action, index) => (
          <View key={action.title} style={style.column} tag={{ role: 'LI' }}>
            <View style={style.head}>
              <Text style={style.number} tag={{ role: 'Lbl' }}>
                {index + 1}
              </Text>
              <TickBox />
            </View>
            <View tag={{ role: 'LBody' }}>
              <Text style={style.title}>{keepEnd(action.title)}</Text>
              <Text>
                <ProsePdf prose={action.text} isWhole />
              </Text>
              <Text style={style.who}>
                {keepFigures(workLabel(action))}.
                <More anchor={moreAnchor(action)} label={moreLabel(action, findings)} />
              </Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

function More({ anchor, label }: { anchor: string | null; label: string }) {
  if (anchor === null) return null
  return (
    <Text>
      {' '}
      <Link src={`#${anchor}`} style={{ color: LIGHT.accent }}>
        {label.replaceAll(' ', GLUE)}
      </Link>
    </Text>
  )
}
