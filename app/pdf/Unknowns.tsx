import { StyleSheet, View } from '@react-pdf/renderer'
import { questionAnchor, WORTH_SAYING } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { ReportView, UnknownView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { keepEnd } from './keep-together.ts'
import { Settles } from './Settles.tsx'
import { Steps } from './Steps.tsx'
import { findSettled, type Settled } from './settled.ts'
import { Text } from './Text.tsx'
import { TickBox } from './TickBox.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  unknown: {
    flexDirection: 'row',
    gap: 10,
    paddingVertical: 5,
    borderTopWidth: 0.75,
    borderTopColor: LIGHT.line,
  },
  columns: { flex: 1, flexDirection: 'row', gap: 10 },
  left: { width: 190 },
  right: { flex: 1, ...type.fine },
  small: { flexDirection: 'row', gap: 7, marginBottom: 6, ...type.small },
  text: { flex: 1 },
  question: { fontWeight: 600, fontSize: 8.8, lineHeight: 1.3 },
  smallQuestion: { fontWeight: 600, fontSize: 8, lineHeight: 1.3 },
  narrows: { ...type.small, ...type.muted, marginTop: 1 },
})

interface Props {
  report: Pick<ReportView, 'unknowns' | 'findings'>
  isDense: boolean
}

/** Open questions to tick off, the one that narrows the range most first. */
export function Unknowns({ report, isDense }: Props) {
  const { unknowns } = report
  const settled = findSettled(report)
  if (isDense) {
    return (
      <View tag={{ role: 'L' }}>
        <Columns
          count={2}
          block={2}
          items={unknowns}
          weigh={(unknown) => JSON.stringify(unknown).length}
          keyOf={({ questionId }) => questionId}
        >
          {(unknown) => (
            <View style={style.small} id={questionAnchor(unknown.questionId)} tag={{ role: 'LI' }}>
              <TickBox />
              <View style={style.text} tag={{ role: 'LBody' }}>
                <Text style={style.smallQuestion}>{keepEnd(unknown.question)}</Text>
                <HowTo unknown={unknown} />
                <Gain unknown={unknown} settled={settled.get(unknown.questionId)} />
              </View>
            </View>
          )}
        </Columns>
      </View>
    )
  }
  return (
    <View tag={{ role: 'L' }}>
      {unknowns.map((unknown) => (
        <View
          key={unknown.questionId}
          id={questionAnchor(unknown.questionId)}
          style={style.unknown}
          wrap={false}
          tag={{ role: 'LI' }}
        >
          <TickBox />
          <View style={style.columns} tag={{ role: 'LBody' }}>
            <View style={style.left}>
              <Text style={style.question}>{keepEnd(unknown.question)}</Text>
              <Gain unknown={unknown} settled={settled.get(unknown.questionId)} />
            </View>
            <View style={style.right}>
              <HowTo unknown={unknown} />
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}

function HowTo({ unknown: { why, howTo } }: { unknown: UnknownView }) {
  return (
    <>
      <Text>{keepEnd(why)}</Text>
      <Steps steps={howTo} />
    </>
  )
}

/** What the answer is good for. */
function Gain({
  unknown: { narrows },
  settled,
}: {
  unknown: UnknownView
  settled: Settled | undefined
}) {
  return (
    <Text style={style.narrows}>
      {settled !== undefined && <Settles settled={settled} />}
      {narrows >= WORTH_SAYING &&
        ` A good answer takes up to ${narrows} points off the top of your range.`}
    </Text>
  )
}
