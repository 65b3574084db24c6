import { StyleSheet, View } from '@react-pdf/renderer'
import { findingAnchor, workLabel } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { FindingView } from '#rules/report-view.ts'
import { FindingHead } from './FindingHead.tsx'
import { SourceNumbers, ToldInShort } from './FindingParts.tsx'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const GAP = 13
const style = StyleSheet.create({
  finding: { paddingTop: 4, paddingBottom: 4, borderTopWidth: 0.75, borderTopColor: LIGHT.line },
  columns: { flexDirection: 'row', gap: GAP, ...type.small },
  why: { width: 184 },
  work: { flex: 1 },
  pair: { flexDirection: 'row', gap: GAP },
  half: { flex: 1 },
  told: { ...type.muted, marginTop: 3 },
  prompt: {
    ...type.tiny,
    marginTop: 3,
    paddingVertical: 2,
    paddingHorizontal: 6,
    borderRadius: 2,
    backgroundColor: LIGHT.paper,
  },
})

/** A finding in a few lines: why, check and fix side by side. */
export function ShortFinding({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  const { number, title, prompt } = finding
  const toldAtLeft = hasRoomAtLeft(finding)
  const told = (
    <>
      <ToldInShort finding={finding} lookup={lookup} />
      <SourceNumbers references={finding.references} lookup={lookup} />
    </>
  )
  return (
    <View
      id={findingAnchor(finding.id)}
      style={style.finding}
      wrap={false}
      bookmark={{ title: `${number}. ${title}` }}
    >
      <FindingHead finding={finding} />
      <View style={style.columns}>
        <Text style={style.why}>
          <ProsePdf prose={finding.why} />
          {` ${finding.weighsMore}`}
          {toldAtLeft && <Text style={type.muted}>{told}</Text>}
        </Text>
        <View style={style.work}>
          <View style={style.pair}>
            <Text style={style.half}>
              <Text style={type.strong}>Check. </Text>
              <ProsePdf prose={finding.check} />
            </Text>
            <Text style={style.half}>
              <Text style={type.strong}>
                {finding.outcome === 'risk' ? 'Fix. ' : 'If it is so. '}
              </Text>
              <ProsePdf prose={finding.fix} />
              <Text style={type.muted}>{` ${workLabel(finding)}.`}</Text>
            </Text>
          </View>
          {prompt !== null && (
            <Text style={style.prompt}>
              <Text style={type.strong}>To paste. </Text>
              {prompt}
            </Text>
          )}
          {!toldAtLeft && <Text style={style.told}>{told}</Text>}
        </View>
      </View>
    </View>
  )
}

/** Letters on a line of the left column, of one half of the right one, and of the whole right one. */
const LETTERS = { why: 51, half: 41, work: 87 }

/** Whether what the founder told us fits below the reasons without making the finding taller. */
function hasRoomAtLeft(finding: FindingView): boolean {
  const length = (prose: FindingView['why']): number =>
    prose.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0)
  const said = [...finding.told, ...finding.clearedBy].flatMap(({ answers }) => answers)
  const told = said.join('').length + 60
  const left = length(finding.why) + finding.weighsMore.length
  const work = Math.max(length(finding.check), length(finding.fix) + finding.effort.length + 30)
  const right = work / LETTERS.half + (finding.prompt?.length ?? 0) / LETTERS.work
  return (left + told) / LETTERS.why <= right + told / LETTERS.work
}
