import { View } from '@react-pdf/renderer'
import type { Prose } from '#rules/glossary.ts'
import { Item } from './Item.tsx'
import { ProsePdf } from './ProsePdf.tsx'

/** What to do, one thing after the other. */
export function Steps({ steps }: { steps: readonly Prose[] }) {
  return (
    <View tag={{ role: 'L', isNumbered: true }}>
      {steps.map((step, index) => (
        <Item key={index} number={index + 1}>
          <ProsePdf prose={step} isWhole />
        </Item>
      ))}
    </View>
  )
}
