import { StyleSheet, View } from '@react-pdf/renderer'
import type { ComponentProps, ReactNode } from 'react'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  item: { flexDirection: 'row' },
  text: { flex: 1 },
})

type ViewStyle = NonNullable<ComponentProps<typeof View>['style']>

/** An item of a list, with its number hanging beside it where it has one. */
export function Item({
  number,
  room = 12,
  style: look = {},
  id,
  children,
}: {
  number?: number | undefined
  /** For the number, in points. */
  room?: number
  style?: ViewStyle
  id?: string
  children: ReactNode
}) {
  return (
    <View
      style={[style.item, look].flat()}
      tag={{ role: 'LI' }}
      {...(id === undefined ? {} : { id })}
    >
      {number !== undefined && (
        <Text style={{ ...type.strong, width: room }} tag={{ role: 'Lbl' }}>
          {`${number}.`}
        </Text>
      )}
      <Text style={style.text} tag={{ role: 'LBody' }}>
        {children}
      </Text>
    </View>
  )
}
