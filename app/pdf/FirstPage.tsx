import { Link, StyleSheet, View } from '@react-pdf/renderer'
import type { Door } from '#app/report/door.ts'
import { drawGauge } from '#app/report/drawings/gauge.ts'
import { drawBandMark, drawTick } from '#app/report/drawings/marks.ts'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { TYPED_FAMILIES } from './fonts.ts'
import { GLUE, keepEnd } from './keep-together.ts'
import { ProsePdf } from './ProsePdf.tsx'
import type { TypedNames } from './ReportDocument.tsx'
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
  top: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    marginBottom: 26,
  },
  brand: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 11 },
  // On the line of the name beside it, whose letters are larger.
  date: { ...type.muted, marginTop: 2.6 },
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
  verdict: { ...type.lead, width: 440 },
  score: { flexDirection: 'row', marginTop: 20 },
  number: { fontFamily: FONTS.serif, fontWeight: 500, fontSize: 56, lineHeight: 1.12 },
  band: { flexDirection: 'row', alignItems: 'center', gap: 6, marginTop: 4 },
  bandWord: { fontSize: 12, fontWeight: 600, lineHeight: 1.2 },
  meaning: { marginTop: 2 },
  good: { marginTop: 10 },
  goodTitle: { ...type.muted, marginBottom: 3 },
  goodList: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 18, rowGap: 3 },
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
  names: TypedNames
  door: Door | null
}) {
  const { score, verdict, good } = report
  return (
    <>
      <View style={style.opening}>
        <View style={style.top}>
          <Text style={style.brand}>{brandName}</Text>
          <Text style={style.date}>{longDate(report.completedOn)}</Text>
        </View>
        {names.printed !== '' && (
          <Text
            style={style.names}
            tag={{ role: 'P', ...(names.spoken === names.printed ? {} : { actual: names.spoken }) }}
          >
            {names.printed}
          </Text>
        )}
        <View bookmark={{ title: 'Verdict and score' }}>
          <Text style={style.headline} tag={{ role: 'H1' }}>
            {keepTail(verdict.headline)}
          </Text>
        </View>
        <Text style={style.verdict}>
          <ProsePdf prose={verdict.text} isWhole />
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
              alt={describeScore(score)}
            />
            <Text style={style.meaning}>{keepEnd(`${score.meaning} ${score.rangeText}`)}</Text>
          </View>
        </View>
      </View>
      <ThisWeek actions={report.thisWeek} findings={report.findings} />
      <NextStep nextStep={report.nextStep} door={door} />
    </>
  )
}

function Good({ good }: { good: ReportView['good'] }) {
  return (
    <View style={style.good}>
      <Text style={style.goodTitle}>What looks good, going by your answers:</Text>
      <View style={style.goodList} tag={{ role: 'L' }}>
        {good.map((sentence) => (
          <View key={sentence} style={style.goodItem} tag={{ role: 'LI' }}>
            <View style={{ marginTop: 1.5 }}>
              <DrawingPdf drawing={drawTick()} width={9} />
            </View>
            <Text style={{ flex: 1 }} tag={{ role: 'LBody' }}>
              {sentence}
            </Text>
          </View>
        ))}
      </View>
    </View>
  )
}

/** A headline of two lines ends in three words, not in one. */
const keepTail = (headline: string): string =>
  headline.replace(/ (\S+) (\S+)$/, `${GLUE}$1${GLUE}$2`)

/** What the ruler shows. */
function describeScore({ value, low, high, bandLabel }: ReportView['score']): string {
  const score = `A ruler from 0 to 100. The score is ${value}, in the band ${bandLabel}.`
  return low === high ? score : `${score} It could be ${low} to ${high}.`
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
  kicker: { fontSize: 8.6, fontWeight: 600, marginBottom: 2 },
  title: { ...type.subheading, fontSize: 15, marginBottom: 4 },
  door: { fontWeight: 600, marginTop: 6 },
})

function NextStep({ nextStep, door }: { nextStep: ReportView['nextStep']; door: Door | null }) {
  const heading = { role: 'H2' } as const
  return (
    <View style={step.box} wrap={false} bookmark={{ title: 'Your next step' }}>
      <Text style={step.kicker} tag={heading}>
        Your next step
      </Text>
      <Text style={step.title} tag={heading}>
        {nextStep.title}
      </Text>
      <Text style={type.lead}>
        {keepEnd(
          nextStep.text.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        )}
      </Text>
      {door !== null && (
        <Text style={step.door}>
          <Link src={door.href} style={{ color: LIGHT.onAccent }}>
            {door.label} →
          </Link>
        </Text>
      )}
    </View>
  )
}
