import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { drawBuildUpBar, drawTotalBar, layOutBuildUp } from '#app/report/drawings/build-up.ts'
import { signedPoints } from '#app/report/labels.ts'
import type { ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { keepEnd } from './keep-together.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const BAR = { width: 176, height: 12.6 }
const style = StyleSheet.create({
  text: { ...type.small, marginBottom: 4 },
  row: { flexDirection: 'row', alignItems: 'center', height: BAR.height },
  cell: { fontSize: 8, lineHeight: 1.2 },
  label: { flex: 1, paddingRight: 8 },
  number: { width: 38, textAlign: 'right' },
})

/** Every step of the score as a bar that starts where the one before it ended. */
export function BuildUp({ buildUp, value }: { buildUp: ReportView['buildUp']; value: number }) {
  const rows = layOutBuildUp(buildUp.steps)
  const isOutlined = rows.some(({ outcome }) => outcome === 'unknown')
  const head = isOutlined ? 'Finding (hollow bars: not checked yet)' : 'Finding'
  return (
    <>
      <Text style={style.text}>{keepEnd(buildUp.text)}</Text>
      {rows.length > 0 && (
        <View wrap={false} tag={{ role: 'Table' }}>
          <Row cells={[head, 'Points', 'Total']} isHead />
          {rows.map((row) => (
            <Row key={row.id} cells={[row.label, signedPoints(row.points), String(row.total)]}>
              <DrawingPdf drawing={drawBuildUpBar(row, BAR)} />
            </Row>
          ))}
          <Row cells={['Your score', '', String(value)]} isStrong>
            <DrawingPdf drawing={drawTotalBar(value, BAR)} />
          </Row>
        </View>
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
