import { StyleSheet, View } from '@react-pdf/renderer'
import { confidenceSentence } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { CandidateView, GuideView, ReportView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { SourceNumbers } from './FindingParts.tsx'
import { Item } from './Item.tsx'
import type { Lookup } from './lookup.ts'
import { ProsePdf } from './ProsePdf.tsx'
import { Steps } from './Steps.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  text: { marginBottom: 4 },
  entry: { ...type.fine, marginBottom: 3 },
  guides: { marginTop: 6 },
  guide: {
    ...type.small,
    marginBottom: 8,
    paddingLeft: 8,
    borderLeftWidth: 2,
    borderLeftColor: LIGHT.line,
  },
  list: { marginTop: 2 },
  recipe: { marginTop: 4 },
})

/** Who built with more tools than this reads about the others on the web page. */
const MOST_GUIDES = 6

/** Where the backend probably runs, and how to look at it. */
export function Where({ where, lookup }: { where: ReportView['where']; lookup: Lookup }) {
  return (
    <>
      <Text style={style.text}>{where.text}</Text>
      <View tag={{ role: 'L' }}>
        <Columns
          count={2}
          block={8}
          items={where.candidates}
          weigh={({ name, about, because }) => name.length + about.length + because.length}
          keyOf={({ name }) => name}
        >
          {(candidate) => <Candidate candidate={candidate} />}
        </Columns>
      </View>
      <View style={style.guides}>
        <Columns
          count={2}
          block={2}
          items={where.guides.slice(0, MOST_GUIDES)}
          weigh={weighGuide}
          keyOf={({ name }) => name}
        >
          {(guide) => <Guide guide={guide} lookup={lookup} />}
        </Columns>
      </View>
      {where.guides.length > MOST_GUIDES && (
        <Text style={type.fine}>
          {`The web page of this report tells of ${where.guides.length - MOST_GUIDES} more.`}
        </Text>
      )}
      {where.recipe.length > 0 && (
        <View style={style.recipe} wrap={false}>
          <Text style={type.subheading} tag={{ role: 'H3' }}>
            Five minutes that work with any tool
          </Text>
          <View style={type.fine}>
            <Steps steps={where.recipe} />
          </View>
        </View>
      )}
    </>
  )
}

function Candidate({ candidate }: { candidate: CandidateView }) {
  return (
    <Item style={style.entry}>
      <Text style={type.strong}>{`${candidate.name}. `}</Text>
      {`${confidenceSentence(candidate)} ${candidate.about}`}
    </Item>
  )
}

function Guide({ guide, lookup }: { guide: GuideView; lookup: Lookup }) {
  return (
    <View style={style.guide} wrap={false}>
      <Text style={type.subheading} tag={{ role: 'H3' }}>
        {guide.name}
      </Text>
      <Text>
        <ProsePdf prose={guide.about} />
        <Text style={type.muted}>
          <SourceNumbers references={guide.sources} lookup={lookup} />
        </Text>
      </Text>
      {guide.menus.length > 0 && (
        <Text style={style.list}>
          <Text style={type.strong}>Where to look. </Text>
          {guide.menus.map((menu, index) => (
            <Text key={index}>
              <ProsePdf prose={menu} />{' '}
            </Text>
          ))}
        </Text>
      )}
      <Points title="What it takes care of." points={guide.platformDoes} />
      <Points title="What stays with you." points={guide.staysWithYou} />
    </View>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <Text style={style.list}>
      <Text style={type.strong}>{`${title} `}</Text>
      {points.join(' ')}
    </Text>
  )
}

function weighGuide({ about, menus, platformDoes, staysWithYou }: GuideView): number {
  const sentences = [about, ...menus].map((prose) => JSON.stringify(prose))
  return 60 + [...sentences, ...platformDoes, ...staysWithYou].join(' ').length
}
