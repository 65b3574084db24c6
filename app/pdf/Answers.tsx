import { StyleSheet, View } from '@react-pdf/renderer'
import { answersLabel } from '#app/report/labels.ts'
import type { ReportView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { answerAnchor } from './lookup.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  answer: { ...type.small, marginBottom: 3 },
  section: { fontWeight: 600, marginTop: 2, marginBottom: 2 },
})

/** Every question that was asked and what was answered, numbered so that findings can point here. */
export function Answers({ answers }: { answers: ReportView['answers'] }) {
  const rows = answers.flatMap(({ section, rows }) =>
    rows.map((told, index) => ({ told, section: index === 0 ? section : null })),
  )
  return (
    <Columns
      count={2}
      block={6}
      items={rows.map((row, index) => ({ ...row, number: index + 1 }))}
      weigh={({ told, section }) =>
        told.question.length + answersLabel(told).length + (section === null ? 0 : 60)
      }
      keyOf={({ told }) => told.questionId}
    >
      {({ told, section, number }) => (
        <View id={answerAnchor(number)} style={style.answer} wrap={false}>
          {section !== null && <Text style={style.section}>{section}</Text>}
          <Text>
            <Text style={type.muted}>{`${number}. ${told.question} `}</Text>
            {answersLabel(told)}
          </Text>
        </View>
      )}
    </Columns>
  )
}
