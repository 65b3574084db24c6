import { StyleSheet, View } from '@react-pdf/renderer'
import { answersLabel, findingAnchor, fixLabel, workLabel } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { FindingView } from '#rules/report-view.ts'
import { FindingHead } from './FindingHead.tsx'
import { ClearedBy, SourceNumbers, ToldInShort, WeighsMore } from './FindingParts.tsx'
import { clearingText, toldBefore } from './first-told.ts'
import { keepFigures } from './keep-together.ts'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const GAP = 13
const style = StyleSheet.create({
  finding: {
    paddingTop: 3.5,
    paddingBottom: 3.5,
    borderTopWidth: 0.75,
    borderTopColor: LIGHT.line,
  },
  columns: { flexDirection: 'row', gap: GAP, ...type.small },
  why: { width: 184 },
  work: { flex: 1 },
  pair: { flexDirection: 'row', gap: GAP },
  half: { flex: 1 },
  told: { ...type.muted, marginTop: 3 },
  prompt: {
    ...type.small,
    marginTop: 3,
    paddingVertical: 2,
    paddingHorizontal: 6,
    borderRadius: 2,
    backgroundColor: LIGHT.paper,
  },
})

/** A finding in a few lines: why, check and fix side by side. */
export function ShortFinding({
  finding,
  lookup,
  isSlim,
}: {
  finding: FindingView
  lookup: Lookup
  /** Without the words to paste, and without what would clear it. */
  isSlim: boolean
}) {
  const { number, title } = finding
  const prompt = isSlim ? null : finding.prompt
  const toldAtLeft = isSlim || hasRoomAtLeft(finding, lookup)
  const told = (
    <>
      <ToldInShort finding={finding} lookup={lookup} />
      {!isSlim && <ClearedBy finding={finding} lookup={lookup} />}
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
          <WeighsMore finding={finding} lookup={lookup} />
          {toldAtLeft && <Text style={type.muted}>{told}</Text>}
        </Text>
        <View style={style.work}>
          <View style={style.pair}>
            <Text style={style.half}>
              <Text style={type.strong}>Check. </Text>
              <ProsePdf prose={finding.check} />
            </Text>
            <Text style={style.half}>
              <Text style={type.strong}>{`${fixLabel(finding)}. `}</Text>
              <ProsePdf prose={finding.fix} />
              <Text style={type.muted}>{` ${keepFigures(workLabel(finding))}.`}</Text>
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

/** About how many letters it takes to say where something stands. */
const POINTER = 30

/** Letters on a line of the left column, of one half of the right one, and of the whole right one. */
const LETTERS = { why: 48, half: 39, work: 82 }

/** Whether what the founder told us fits below the reasons without making the finding taller. */
function hasRoomAtLeft(finding: FindingView, { firstTold }: Lookup): boolean {
  const length = (prose: FindingView['why']): number =>
    prose.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0)
  const lengthOnce = (text: string): number =>
    toldBefore(text, finding, firstTold) === undefined ? text.length : POINTER
  const told =
    finding.told.reduce((sum, one) => sum + lengthOnce(answersLabel(one)) + POINTER, 0) +
    lengthOnce(clearingText(finding)) +
    4 * finding.references.length
  const left = length(finding.why) + lengthOnce(finding.weighsMore)
  const work = Math.max(length(finding.check), length(finding.fix) + finding.effort.length + 30)
  const right = work / LETTERS.half + (finding.prompt?.length ?? 0) / LETTERS.work
  return (left + told) / LETTERS.why <= right + told / LETTERS.work
}
