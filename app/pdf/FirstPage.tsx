import { Link, StyleSheet, View } from '@react-pdf/renderer'
import type { Door } from '#app/report/door.ts'
import { drawGauge } from '#app/report/drawings/gauge.ts'
import { drawBandMark, drawStateMark } from '#app/report/drawings/marks.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { TYPED_FAMILIES } from './fonts.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Text } from './Text.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { CONTENT_WIDTH, MARGIN, TOP, type } from './theme.ts'

const SCORE_WIDTH = 116
const style = StyleSheet.create({
  opening: {
    marginTop: -TOP,
    marginHorizontal: -MARGIN,
    paddingHorizontal: MARGIN,
    paddingTop: 34,
    paddingBottom: 26,
    backgroundColor: LIGHT.paper,
  },
  top: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 26 },
  brand: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 11 },
  names: {
    fontFamily: TYPED_FAMILIES,
    fontSize: 10,
    fontWeight: 600,
    color: LIGHT.accent,
    marginBottom: 4,
  },
  headline: {
    fontFamily: FONTS.serif,
    fontWeight: 500,
    fontSize: 27,
    lineHeight: 1.15,
    marginBottom: 8,
  },
  verdict: { ...type.lead, width: 430 },
  score: { flexDirection: 'row', marginTop: 20 },
  number: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 56, lineHeight: 1.12 },
  band: { flexDirection: 'row', alignItems: 'center', gap: 6, marginTop: 4 },
  bandWord: { fontSize: 12, fontWeight: 600, lineHeight: 1.2 },
  meaning: { marginTop: 2 },
  good: { marginTop: 14, flexDirection: 'row', flexWrap: 'wrap', columnGap: 18, rowGap: 3 },
  goodItem: { flexDirection: 'row', gap: 6, width: (CONTENT_WIDTH - 18) / 2 },
})

/** What a stranger must understand in ten seconds: verdict, score, what to do, where to turn. */
export function FirstPage({
  report,
  brandName,
  names,
  door,
}: {
  report: ReportView
  brandName: string
  names: readonly string[]
  door: Door | null
}) {
  const { score, verdict, good } = report
  return (
    <>
      <View style={style.opening}>
        <View style={style.top}>
          <Text style={style.brand}>{brandName}</Text>
          <Text style={type.muted}>{longDate(report.completedOn)}</Text>
        </View>
        {names.length > 0 && <Text style={style.names}>{names.join(' · ')}</Text>}
        <View bookmark={{ title: 'Verdict and score' }}>
          <Text style={style.headline}>{verdict.headline}</Text>
        </View>
        <Text style={style.verdict}>
          <ProsePdf prose={verdict.text} />
        </Text>
        {verdict.caveat !== null && (
          <Text style={{ ...style.verdict, marginTop: 5 }}>{verdict.caveat}</Text>
        )}
        {good.length > 0 && <Good good={good} />}
        <View style={style.score}>
          <View style={{ width: SCORE_WIDTH }}>
            <Text style={style.number}>{score.value}</Text>
            <Text style={type.muted}>of 100, higher is riskier</Text>
            <View style={style.band}>
              <DrawingPdf drawing={drawBandMark(score.band)} width={12} />
              <Text style={{ ...style.bandWord, color: LIGHT.band[score.band] }}>
                {score.bandLabel}
              </Text>
            </View>
          </View>
          <View style={{ flex: 1 }}>
            <DrawingPdf
              drawing={drawGauge(score, { width: CONTENT_WIDTH - SCORE_WIDTH, text: 9.5 })}
            />
            <Text style={style.meaning}>
              {score.meaning} {score.rangeText}
            </Text>
          </View>
        </View>
      </View>
      <ThisWeek actions={report.thisWeek} />
      <NextStep nextStep={report.nextStep} door={door} />
    </>
  )
}

function Good({ good }: { good: ReportView['good'] }) {
  return (
    <View style={style.good}>
      {good.map((sentence) => (
        <View key={sentence} style={style.goodItem}>
          <View style={{ marginTop: 1.5 }}>
            <DrawingPdf drawing={drawStateMark('fine')} width={9} />
          </View>
          <Text style={{ flex: 1 }}>{sentence}</Text>
        </View>
      ))}
    </View>
  )
}

const step = StyleSheet.create({
  box: {
    marginTop: 24,
    paddingVertical: 16,
    paddingHorizontal: 18,
    borderRadius: 3,
    color: LIGHT.onAccent,
    backgroundColor: LIGHT.accent,
  },
  kicker: { fontSize: 8, fontWeight: 600, marginBottom: 2 },
  title: { ...type.subheading, fontSize: 14, marginBottom: 4 },
  door: { color: LIGHT.onAccent, fontWeight: 600, marginTop: 6 },
})

function NextStep({ nextStep, door }: { nextStep: ReportView['nextStep']; door: Door | null }) {
  return (
    <View style={step.box} wrap={false} bookmark={{ title: 'Your next step' }}>
      <Text style={step.kicker}>Your next step</Text>
      <Text style={step.title}>{nextStep.title}</Text>
      <Text>
        {nextStep.text.map((part) => (typeof part === 'string' ? part : part.text)).join('')}
      </Text>
      {door !== null && (
        <Link src={door.href} style={step.door}>
          {door.label} →
        </Link>
      )}
    </View>
  )
}
