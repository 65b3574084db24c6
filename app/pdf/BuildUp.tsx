import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import {
  type BuildUpRow,
  drawBuildUpBar,
  drawTotalBar,
  layOutBuildUp,
} from '#app/report/drawings/build-up.ts'
import { signedPoints } from '#app/report/labels.ts'
import type { ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { keepEnd } from './keep-together.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const BAR = { width: 176, height: 12.6 }
const style = StyleSheet.create({
  text: { ...type.small, marginBottom: 4 },
  note: { ...type.small, ...type.muted, marginTop: 3 },
  row: { flexDirection: 'row', alignItems: 'center', height: BAR.height },
  cell: { fontSize: 8, lineHeight: 1.2 },
  label: { flex: 1, paddingRight: 8 },
  number: { width: 38, textAlign: 'right' },
})

/** Marks a step that is no finding of its own in the report. */
const ELSEWHERE = '*'

/** Every step of the score as a bar that starts where the one before it ended. */
export function BuildUp({
  report: { buildUp, score, findings },
}: {
  report: Pick<ReportView, 'buildUp' | 'score' | 'findings'>
}) {
  const rows = layOutBuildUp(buildUp.steps)
  const told = new Set(findings.map(({ id }) => id))
  const isElsewhere = ({ id, outcome }: BuildUpRow) => outcome === 'unknown' && !told.has(id)
  const isOutlined = rows.some(({ outcome }) => outcome === 'unknown')
  const head = isOutlined ? 'Finding (hollow bars: not checked yet)' : 'Finding'
  return (
    <>
      <Text style={style.text}>{keepEnd(buildUp.text)}</Text>
      {rows.length > 0 && (
        <View wrap={false} tag={{ role: 'Table' }}>
          <Row cells={[head, 'Points', 'Total']} isHead />
          {rows.map((row) => (
            <Row
              key={row.id}
              cells={[
                isElsewhere(row) ? `${row.label}${ELSEWHERE}` : row.label,
                signedPoints(row.points),
                String(row.total),
              ]}
            >
              <DrawingPdf drawing={drawBuildUpBar(row, BAR)} />
            </Row>
          ))}
          <Row cells={['Your score', '', String(score.value)]} isStrong>
            <DrawingPdf drawing={drawTotalBar(score.value, BAR)} />
          </Row>
        </View>
      )}
      {rows.some(isElsewhere) && (
        <Text style={style.note}>
          {`${ELSEWHERE} Settled by a question in “What you don’t know yet”.`}
        </Text>
      )}
    </>
  )
}

function Row({
  cells: [label, points, total],
  isHead = false,
  isStrong = false,
  children,
}: {
  cells: readonly [string, string, string]
  isHead?: boolean
  isStrong?: boolean
  children?: ReactNode
}) {
  const look = { ...style.cell, ...(isHead ? type.muted : {}), ...(isStrong ? type.strong : {}) }
  const tag = () =>
    isHead ? ({ role: 'TH', scope: 'Column' } as const) : ({ role: 'TD' } as const)
  return (
    <View style={style.row} tag={{ role: 'TR' }}>
      <Text
        style={{ ...look, ...style.label }}
        tag={{ role: 'TH', scope: isHead ? 'Column' : 'Row' }}
      >
        {label}
      </Text>
      {children}
      <Text style={{ ...look, ...style.number }} tag={tag()}>
        {points}
      </Text>
      <Text style={{ ...look, ...style.number }} tag={tag()}>
        {total}
      </Text>
    </View>
  )
}
