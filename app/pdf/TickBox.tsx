import { StyleSheet, View } from '@react-pdf/renderer'
import { LIGHT } from '#app/ui/tokens.ts'

const style = StyleSheet.create({
  box: {
    width: 9.5,
    height: 9.5,
    borderWidth: 0.75,
    borderColor: LIGHT.ink,
    borderRadius: 1,
  },
})

/** For a pencil: what is done. `top` is how far below the line beside it begins, in points. */
export function TickBox({ top = 1 }: { top?: number }) {
  return <View style={{ ...style.box, marginTop: top }} />
}
