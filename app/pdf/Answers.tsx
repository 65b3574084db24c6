import { StyleSheet, View } from '@react-pdf/renderer'
import { answersLabel } from '#app/report/labels.ts'
import type { ReportView, ToldView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { Item } from './Item.tsx'
import { keepEnd } from './keep-together.ts'
import { answerAnchor, type Lookup } from './lookup.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  section: { ...type.fine, ...type.strong, marginTop: 3, marginBottom: 1 },
  answer: { ...type.small, marginBottom: 2 },
})

/** How much of a section must follow its heading on the same page, in points. */
const COMPANY = 24

/** Every question that was asked and what was answered, numbered so that findings can point here. */
export function Answers({ answers, lookup }: { answers: ReportView['answers']; lookup: Lookup }) {
  return (
    <>
      {answers.map(({ section, rows }) => (
        <View key={section}>
          <Text style={style.section} tag={{ role: 'H3' }} minPresenceAhead={COMPANY}>
            {section}
          </Text>
          <View tag={{ role: 'L', isNumbered: true }}>
            <Columns
              count={rows.length === 1 ? 1 : 2}
              block={2}
              items={rows}
              weigh={(told) => told.question.length + answersLabel(told).length}
              keyOf={({ questionId }) => questionId}
            >
              {(told) => <Answer told={told} number={lookup.answerNumber.get(told.questionId)} />}
            </Columns>
          </View>
        </View>
      ))}
    </>
  )
}

function Answer({ told, number }: { told: ToldView; number: number | undefined }) {
  return (
    <Item id={answerAnchor(number)} number={number} room={14} style={style.answer}>
      <Text style={type.muted}>{`${told.question} `}</Text>
      {keepEnd(answersLabel(told))}
    </Item>
  )
}
