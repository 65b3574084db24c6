import { StyleSheet, View } from '@react-pdf/renderer'
import { RECIPE_TITLE } from '#app/report/labels.ts'
import { listPlaces, type Place } from '#app/report/places.ts'
import type { GuideView, ReportView } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { Guide, weighGuide } from './Guide.tsx'
import { Item } from './Item.tsx'
import { keepEnd } from './keep-together.ts'
import type { Lookup } from './lookup.ts'
import { Steps } from './Steps.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  text: { marginBottom: 4 },
  entry: { ...type.fine, marginBottom: 3 },
  guides: { marginTop: 6 },
  recipe: { marginTop: 4 },
})

/** As few as this are set across the page. */
const FEW_GUIDES = 2

/** Where the backend probably runs, and how to look at it. */
export function Where({ where, lookup }: { where: ReportView['where']; lookup: Lookup }) {
  const { guides } = where
  const isWide = guides.length <= FEW_GUIDES
  const perRow = isWide ? 1 : 2
  const places = listPlaces(where)
  // The first sentence leads to what comes next, and stays with it.
  const inFirst = places.length === 0 ? perRow : 0
  const show = (some: readonly GuideView[]) => (
    <View style={style.guides}>
      <Columns
        count={perRow}
        block={perRow}
        items={some}
        weigh={weighGuide}
        keyOf={({ name }) => name}
      >
        {(guide) => <Guide guide={guide} lookup={lookup} isWide={isWide} />}
      </Columns>
    </View>
  )
  return (
    <>
      <View wrap={false}>
        <Text style={style.text}>{where.text}</Text>
        {places.length > 0 && (
          <View tag={{ role: 'L' }}>
            <Columns
              count={places.length === 1 ? 1 : 2}
              block={8}
              items={places}
              weigh={({ name, sentence, about }) => name.length + sentence.length + about.length}
              keyOf={({ name }) => name}
            >
              {(place) => <PlaceLine place={place} />}
            </Columns>
          </View>
        )}
        {show(guides.slice(0, inFirst))}
      </View>
      {show(guides.slice(inFirst))}
      {where.recipe.length > 0 && (
        <View style={style.recipe} wrap={false}>
          <Text style={type.subheading} tag={{ role: 'H3' }}>
            {RECIPE_TITLE}
          </Text>
          <View style={type.fine}>
            <Steps steps={where.recipe} />
          </View>
        </View>
      )}
    </>
  )
}

function PlaceLine({ place: { name, sentence, about } }: { place: Place }) {
  return (
    <Item style={style.entry}>
      <Text style={type.strong}>{`${name}. `}</Text>
      {keepEnd(`${sentence} ${about}`.trim())}
    </Item>
  )
}
