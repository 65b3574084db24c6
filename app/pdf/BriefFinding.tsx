import { StyleSheet, View } from '@react-pdf/renderer'
import { findingAnchor } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { FindingView } from '#rules/report-view.ts'
import { FindingHead } from './FindingHead.tsx'
import { SourceNumbers, WeighsMore } from './FindingParts.tsx'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  finding: { paddingTop: 4, paddingBottom: 3, borderTopWidth: 0.75, borderTopColor: LIGHT.line },
  columns: { flexDirection: 'row', gap: 13, ...type.small },
  column: { flex: 1 },
})

/** Something nobody has checked, where there is much of it: why it matters, and how to find out. */
export function BriefFinding({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  const { id, number, title, why, check, references } = finding
  return (
    <View
      id={findingAnchor(id)}
      style={style.finding}
      wrap={false}
      bookmark={{ title: `${number}. ${title}` }}
    >
      <FindingHead finding={finding} />
      <View style={style.columns}>
        <Text style={style.column}>
          <ProsePdf prose={why} />
          <WeighsMore finding={finding} lookup={lookup} />
        </Text>
        <Text style={style.column}>
          <Text style={type.strong}>Check. </Text>
          <ProsePdf prose={check} />
          <Text style={type.muted}>
            <SourceNumbers references={references} lookup={lookup} />
          </Text>
        </Text>
      </View>
    </View>
  )
}
