import { StyleSheet, View } from '@react-pdf/renderer'
import { drawBandMark } from '#app/report/drawings/marks.ts'
import { findingAnchor, fixLabel, pointsLabel, SEVERITY_LABEL } from '#app/report/labels.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import { lowerFirst } from '#rules/lower-first.ts'
import type { FindingView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { ClearedBy, SourceNumbers, ToldLines, WeighsMore } from './FindingParts.tsx'
import { keepFigures } from './keep-together.ts'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { TickBox } from './TickBox.tsx'
import type { Tag } from './tags/tag.ts'
import { type } from './theme.ts'

const style = StyleSheet.create({
  finding: {
    flexDirection: 'row',
    paddingTop: 9,
    marginBottom: 12,
    borderTopWidth: 0.75,
    borderTopColor: LIGHT.line,
  },
  side: { width: 92, paddingRight: 12 },
  number: {
    fontFamily: FONTS.serif,
    fontWeight: 500,
    fontSize: 20,
    lineHeight: 1.1,
    color: LIGHT.muted,
  },
  severity: { flexDirection: 'row', alignItems: 'center', gap: 5, marginTop: 3, marginBottom: 3 },
  main: { flex: 1 },
  head: { flexDirection: 'row', gap: 12, marginBottom: 3 },
  title: { ...type.subheading, flex: 1 },
  columns: { flexDirection: 'row', gap: 16, marginTop: 6 },
  column: { flex: 1, fontSize: 8.3, lineHeight: 1.4 },
  prompt: { ...type.fine, marginTop: 7, padding: 7, borderRadius: 2, backgroundColor: LIGHT.paper },
  sources: { ...type.fine, color: LIGHT.muted, marginTop: 5 },
})

/** A finding with room to breathe: who and how much at the side, what and why in the middle. */
export function FullFinding({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  const heading = { role: 'H3' } as const
  return (
    <View
      id={findingAnchor(finding.id)}
      style={style.finding}
      wrap={false}
      bookmark={{ title: `${finding.number}. ${finding.title}` }}
    >
      <Side finding={finding} heading={heading} />
      <View style={style.main}>
        <View style={style.head}>
          <Text style={style.title} tag={heading}>
            {finding.title}
          </Text>
          <TickBox top={2} />
        </View>
        <ToldLines finding={finding} />
        <Text>
          <ProsePdf prose={finding.why} isWhole={finding.weighsMore === ''} />
          <WeighsMore finding={finding} lookup={lookup} />
        </Text>
        <View style={style.columns}>
          <Text style={style.column}>
            <Text style={type.strong}>Check it in five minutes. </Text>
            <ProsePdf prose={finding.check} isWhole />
          </Text>
          <Text style={style.column}>
            <Text style={type.strong}>{`${fixLabel(finding)}. `}</Text>
            <ProsePdf prose={finding.fix} isWhole />
          </Text>
        </View>
        {finding.prompt !== null && (
          <Text style={style.prompt}>
            <Text style={type.strong}>{`${lookup.promptLabel}: `}</Text>
            {finding.prompt}
          </Text>
        )}
        <Text style={style.sources}>
          <ClearedBy finding={finding} lookup={lookup} />
          <SourceNumbers references={finding.references} lookup={lookup} />
        </Text>
      </View>
    </View>
  )
}

/** Its number is the beginning of the heading, which goes on beside it. */
function Side({ finding, heading }: { finding: FindingView; heading: Tag }) {
  const colour = LIGHT.band[finding.severity]
  return (
    <View style={style.side}>
      <Text style={style.number} tag={heading}>
        {finding.number}
      </Text>
      <View style={style.severity}>
        <DrawingPdf drawing={drawBandMark(finding.severity)} width={10} />
        <Text style={{ fontWeight: 600, color: colour }}>{SEVERITY_LABEL[finding.severity]}</Text>
      </View>
      <Text style={{ ...type.fine, color: LIGHT.muted }}>
        {finding.points === 0 ? '' : `${pointsLabel(finding.points)}\n`}
        {`${finding.areaTitle}\n\n`}
        <Text style={{ color: LIGHT.ink }}>
          {keepFigures(`${finding.whoLabel}:\n${lowerFirst(finding.effort)}`)}
        </Text>
      </Text>
    </View>
  )
}
