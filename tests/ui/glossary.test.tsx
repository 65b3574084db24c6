import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Prose } from '#app/ui/Prose.tsx'
import { WordList } from '#app/ui/WordList.tsx'
import { GLOSSARY, glossaryById, linkWords } from '#rules/glossary.ts'

describe('a word of the glossary in a sentence', () => {
  test.each(GLOSSARY)('$id leads to its meaning in the list of the same page', ({ id, term }) => {
    const sentence = renderToStaticMarkup(<Prose parts={linkWords(`What about ${term}?`)} />)
    const list = renderToStaticMarkup(<WordList words={[glossaryById(id)]} />)
    const [, target] = /<a class="word" href="#([^"]+)">/.exec(sentence) ?? []
    expect(target).toBeDefined()
    expect(list).toContain(`id="${target}"`)
  })
})

test('the script that shows meanings costs a page less than 1.5 kB', () => {
  expect(gzipSync(readFileSync('app/ui/explain-words.js')).length).toBeLessThan(1500)
})
