import { StyleSheet, View } from '@react-pdf/renderer'
import { wordAnchor } from '#app/ui/word-anchor.ts'
import type { GlossaryEntry } from '#rules/report-view.ts'
import { Columns } from './Columns.tsx'
import { Item } from './Item.tsx'
import { keepEnd } from './keep-together.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const style = StyleSheet.create({
  word: { ...type.small, marginBottom: 3.5 },
})

/** The words that the report explains. */
export function Words({ glossary }: { glossary: readonly GlossaryEntry[] }) {
  return (
    <View tag={{ role: 'L' }}>
      <Columns
        count={3}
        block={3}
        items={glossary}
        weigh={({ term, meaning }) => term.length + meaning.length}
        keyOf={({ id }) => id}
      >
        {({ id, term, meaning }) => (
          <Item id={wordAnchor(id)} style={style.word}>
            <Text style={type.strong}>{`${term}. `}</Text>
            {keepEnd(meaning)}
          </Item>
        )}
      </Columns>
    </View>
  )
}
