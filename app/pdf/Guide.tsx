import { StyleSheet, View } from '@react-pdf/renderer'
import { plainText } from '#app/report/sharing/plain-text.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { GuideView } from '#rules/report-view.ts'
import { SourceNumbers } from './FindingParts.tsx'
import { keepEnd } from './keep-together.ts'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Steps } from './Steps.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  guide: {
    ...type.small,
    marginBottom: 8,
    paddingLeft: 8,
    borderLeftWidth: 2,
    borderLeftColor: LIGHT.line,
  },
  wide: { flexDirection: 'row', gap: 18 },
  half: { flex: 1 },
  list: { marginTop: 2 },
})

/** How to look at what one builder or service keeps: across the page, or as one of two columns. */
export function Guide({
  guide,
  lookup,
  isWide,
}: {
  guide: GuideView
  lookup: Lookup
  isWide: boolean
}) {
  const { name, about, menus, platformDoes, staysWithYou, sources } = guide
  const duties = (
    <>
      <Points title="What it takes care of." points={platformDoes} isFirst={isWide} />
      <Points title="What stays with you." points={staysWithYou} />
    </>
  )
  const hasDuties = platformDoes.length + staysWithYou.length > 0
  return (
    <View style={style.guide} wrap={false}>
      <Text style={type.subheading} tag={{ role: 'H3' }}>
        {name}
      </Text>
      <View style={isWide ? style.wide : {}}>
        <View style={isWide ? style.half : {}}>
          <Text>
            <ProsePdf prose={about} />
            <Text style={type.muted}>
              <SourceNumbers references={sources} lookup={lookup} />
            </Text>
          </Text>
          <Menus menus={menus} />
        </View>
        {isWide ? hasDuties && <View style={style.half}>{duties}</View> : duties}
      </View>
    </View>
  )
}

function Menus({ menus }: Pick<GuideView, 'menus'>) {
  const [first] = menus
  if (first === undefined) return null
  if (menus.length === 1) {
    return (
      <Text style={style.list}>
        <Text style={type.strong}>Where to look. </Text>
        <ProsePdf prose={first} />
      </Text>
    )
  }
  return (
    <View style={style.list}>
      <Text style={type.strong}>Where to look.</Text>
      <Steps steps={menus} />
    </View>
  )
}

function Points({
  title,
  points,
  isFirst = false,
}: {
  title: string
  points: readonly string[]
  isFirst?: boolean
}) {
  if (points.length === 0) return null
  return (
    <Text style={isFirst ? {} : style.list}>
      <Text style={type.strong}>{`${title} `}</Text>
      {keepEnd(points.join(' '))}
    </Text>
  )
}

/** About how many letters a guide has. */
export function weighGuide({ about, menus, platformDoes, staysWithYou }: GuideView): number {
  const sentences = [about, ...menus].map(plainText)
  return 60 + [...sentences, ...platformDoes, ...staysWithYou].join(' ').length
}
