import { StyleSheet, View } from '@react-pdf/renderer'
import { questionAnchor } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { UnknownView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { Steps } from './Steps.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  unknown: {
    flexDirection: 'row',
    gap: 10,
    paddingVertical: 5,
    borderTopWidth: 0.75,
    borderTopColor: LIGHT.line,
  },
  left: { width: 190 },
  right: { flex: 1, ...type.fine },
  small: { flexDirection: 'row', gap: 7, marginBottom: 6, ...type.small },
  text: { flex: 1 },
  box: {
    width: 9.5,
    height: 9.5,
    marginTop: 1,
    borderWidth: 0.75,
    borderColor: LIGHT.ink,
    borderRadius: 1,
  },
  question: { fontWeight: 600, fontSize: 8.8, lineHeight: 1.3 },
  smallQuestion: { fontWeight: 600, fontSize: 8, lineHeight: 1.3 },
  narrows: { ...type.small, ...type.muted, marginTop: 1 },
})

interface Props {
  unknowns: readonly UnknownView[]
  isDense: boolean
}

/** Open questions to tick off, the one that narrows the range most first. */
export function Unknowns({ unknowns, isDense }: Props) {
  const settled = tellOnce(unknowns)
  if (isDense) {
    return (
      <Columns
        count={2}
        block={2}
        items={unknowns}
        weigh={(unknown) => JSON.stringify(unknown).length}
        keyOf={({ questionId }) => questionId}
      >
        {(unknown) => (
          <View style={style.small} id={questionAnchor(unknown.questionId)} tag={{ role: 'LI' }}>
            <View style={style.box} />
            <View style={style.text} tag={{ role: 'LBody' }}>
              <Text style={style.smallQuestion}>{unknown.question}</Text>
              <HowTo unknown={unknown} />
              <Text style={style.narrows}>{settled.get(unknown.questionId)}</Text>
              <Narrows narrows={unknown.narrows} />
            </View>
          </View>
        )}
      </Columns>
    )
  }
  return (
    <>
      {unknowns.map((unknown) => (
        <View
          key={unknown.questionId}
          id={questionAnchor(unknown.questionId)}
          style={style.unknown}
          wrap={false}
          tag={{ role: 'LI' }}
        >
          <View style={style.box} />
          <View style={style.left}>
            <Text style={style.question}>{unknown.question}</Text>
            <Narrows narrows={unknown.narrows} />
          </View>
          <View style={style.right}>
            <HowTo unknown={unknown} />
            <Text style={style.narrows}>{settled.get(unknown.questionId)}</Text>
          </View>
        </View>
      ))}
    </>
  )
}

function HowTo({ unknown: { why, howTo } }: { unknown: UnknownView }) {
  return (
    <>
      <Text>{why}</Text>
      <Steps steps={howTo} />
    </>
  )
}

function Narrows({ narrows }: Pick<UnknownView, 'narrows'>) {
  if (narrows === 0) return null
  return (
    <Text style={style.narrows}>
      {`A good answer takes up to ${narrows} ${narrows === 1 ? 'point' : 'points'} off the top of your range.`}
    </Text>
  )
}

/** More titles than this are counted instead: nobody reads on. */
const MOST_TITLES = 4

/** What each question settles; what an earlier one settles as well is counted, not told again. */
function tellOnce(unknowns: readonly UnknownView[]): ReadonlyMap<string, string> {
  const told = new Set<string>()
  return new Map(
    unknowns.map(({ questionId, settles }) => {
      const fresh = settles.filter((title) => !told.has(title))
      for (const title of fresh) told.add(title)
      const again = settles.length - fresh.length
      const named = fresh.length > MOST_TITLES + 1 ? fresh.slice(0, MOST_TITLES) : fresh
      const more = fresh.length - named.length
      const counts = [
        ...(more > 0 ? [`${more} more`] : []),
        ...(again > 0 ? [`${again} of those above`] : []),
      ]
      return [questionId, `Settles: ${[...named, ...counts].join('; ')}.`]
    }),
  )
}
