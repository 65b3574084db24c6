import { StyleSheet, View } from '@react-pdf/renderer'
import { drawArrow } from '#app/report/drawings/arrow.ts'
import { drawIcon } from '#app/report/drawings/icons.ts'
import { drawStateMark } from '#app/report/drawings/marks.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { MapItem, MapPlace, ReportView } from '#rules/report-view.ts'
import { DrawingPdf } from './DrawingPdf.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'stretch' },
  place: {
    flex: 1,
    padding: 9,
    borderWidth: 1,
    borderColor: LIGHT.line,
    borderRadius: 3,
    backgroundColor: LIGHT.paper,
  },
  arrow: { width: 22, alignItems: 'center', justifyContent: 'center' },
  metaphor: { ...type.fine, color: LIGHT.muted },
  owner: {
    ...type.fine,
    marginTop: 1,
    marginBottom: 6,
    paddingBottom: 5,
    borderBottomWidth: 0.75,
    borderBottomColor: LIGHT.line,
  },
  item: { flexDirection: 'row', gap: 7, marginBottom: 5 },
  label: { fontWeight: 600, fontSize: 8.4, lineHeight: 1.3 },
  note: { fontSize: 7.6, lineHeight: 1.3 },
  state: { width: 9, marginTop: 1.5 },
  text: { ...type.fine, ...type.muted, marginTop: 6 },
})

/** The three places of this app side by side, and what of it is in each. */
export function AppMap({ map }: { map: ReportView['map'] }) {
  return (
    <View wrap={false}>
      <View style={style.row}>
        {map.places.map((place, index) => (
          <PlaceWithArrow key={place.id} place={place} isFirst={index === 0} />
        ))}
      </View>
      <Text style={style.text}>{map.text}</Text>
    </View>
  )
}

function PlaceWithArrow({ place, isFirst }: { place: MapPlace; isFirst: boolean }) {
  return (
    <>
      {!isFirst && (
        <View style={style.arrow}>
          <DrawingPdf drawing={drawArrow()} />
        </View>
      )}
      <View style={style.place}>
        <Text style={type.subheading}>{place.title}</Text>
        <Text style={style.metaphor}>{place.metaphor}</Text>
        <Text style={style.owner}>{place.owner}</Text>
        {place.items.length === 0 && <Text style={type.fine}>{place.empty}</Text>}
        {place.items.map((item) => (
          <Item key={item.label} item={item} />
        ))}
      </View>
    </>
  )
}

function Item({ item }: { item: MapItem }) {
  return (
    <View style={style.item}>
      <DrawingPdf drawing={drawIcon(item.kind)} width={13} />
      <View style={{ flex: 1 }}>
        <Text style={style.label}>{item.label}</Text>
        <Text style={{ ...style.note, ...STATE_STYLE[item.state] }}>{item.note}</Text>
      </View>
      <View style={style.state}>
        <DrawingPdf drawing={drawStateMark(item.state)} width={10} />
      </View>
    </View>
  )
}

/** The note says it in words; the colour only repeats it. */
const STATE_STYLE = StyleSheet.create({
  open: { color: LIGHT.band.critical },
  doubt: { color: LIGHT.band.medium },
  fine: { color: LIGHT.band.low },
  plain: { color: LIGHT.muted },
})
