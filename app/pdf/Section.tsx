import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { LIGHT } from '#app/ui/tokens.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  section: { marginTop: 16 },
  heading: {
    ...type.heading,
    paddingTop: 6,
    marginBottom: 6,
    borderTopWidth: 1.5,
    borderTopColor: LIGHT.ink,
  },
})

/** How much of a part must follow its heading on the same page, in points. */
const COMPANY = 110

/** A part of the report: its heading, in the outline too, and what belongs to it. */
export function Section({
  part,
  children,
}: {
  part: { id: string; title: string }
  children: ReactNode
}) {
  return (
    <View style={style.section} bookmark={{ title: part.title }} id={part.id}>
      <View minPresenceAhead={COMPANY}>
        <Text style={style.heading}>{part.title}</Text>
      </View>
      {children}
    </View>
  )
}
