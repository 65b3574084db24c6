import { StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { LIGHT } from '#app/ui/tokens.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  heading: { ...type.heading, borderTopWidth: 1.5, borderTopColor: LIGHT.ink },
})

/** Room before a part, and above and below its heading. */
const ROOMY = { before: 14, around: 5 }
const TIGHT = { before: 8, around: 3 }

/** How much of a part must follow its heading on the same page, in points. */
const COMPANY = 44

/** A part of the report: its heading, in the outline too, and what belongs to it. */
export function Section({
  part,
  isTight,
  children,
}: {
  part: { id: string; title: string }
  isTight: boolean
  children: ReactNode
}) {
  const { before, around } = isTight ? TIGHT : ROOMY
  const heading = { ...style.heading, paddingTop: around, marginBottom: around }
  return (
    <View
      style={{ marginTop: before }}
      bookmark={{ title: part.title }}
      id={part.id}
      tag={{ role: 'Sect' }}
    >
      <View minPresenceAhead={COMPANY}>
        <Text style={heading} tag={{ role: 'H2' }}>
          {part.title}
        </Text>
      </View>
      {children}
    </View>
  )
}
