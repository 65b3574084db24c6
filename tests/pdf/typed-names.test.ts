import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import { goldenReport } from '../report/golden-report.ts'
import { readPdf } from './read-pdf.ts'
import { readTags } from './read-tags.ts'

const brand = { name: 'Backend Check' }
const report = goldenReport('brochure-site')

async function printNames(appName: string, companyName: string | null = null) {
  const pdf = await readPdf(await renderPdf({ ...report, appName, companyName }, brand))
  return { ...pdf, first: pdf.pages[0] ?? '' }
}

/** The text of all objects that lie in compressed streams, a character for each byte. */
function unpackObjects(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const streams = file.matchAll(/\/Type \/ObjStm[\s\S]*?stream\n([\s\S]*?)\nendstream/g)
  return [...streams]
    .map(([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .join('\n')
}

describe('names that people type', () => {
  test.each([
    ['Łódź €', 'Łódź €'],
    ['Żółć & Söhne', 'Żółć & Söhne'],
    ['Кухня', 'Кухня'],
    ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
    ['Cats 🐈 and 👨‍👩‍👧', 'Cats □ and □'],
    ['漢字', '□□'],
    ['a\u0000b\u0007c\u202Ed\u200Be', 'abcde'],
    ['two\r\nlines\tand tabs', 'two lines and tabs'],
  ])('%j is printed as %j', async (typed, printed) => {
    expect((await printNames(typed)).first).toContain(printed)
  })

  test('from right to left they become boxes and leave the page as it is', async () => {
    const plain = await printNames('Pawfolio')
    const rightToLeft = await printNames('בקאנד', 'خلفية')
    expect(rightToLeft.first).toContain('□□□□□')
    expect(rightToLeft.pages.length).toBe(plain.pages.length)
    expect(rightToLeft.pages.slice(1)).toEqual(plain.pages.slice(1))
  })

  test('of 5,000 letters are cut, in the title too', async () => {
    const { pages, first, title } = await printNames('W'.repeat(5_000), 'e\u0301'.repeat(5_000))
    expect(pages.length).toBe(3)
    expect(first).toContain(`${'W'.repeat(47)}…`)
    expect(String(title).length).toBeLessThan(100)
  })

  test('with a hundred accents on one letter become one box', async () => {
    expect((await printNames(`Z${'\u0301'.repeat(100)}algo`)).first).toContain('□algo')
  })

  test('are read aloud in their own script where boxes stand for it', async () => {
    const says = async (appName: string, spoken: string) => {
      const bytes = await renderPdf({ ...report, appName, companyName: null }, brand)
      const words = Buffer.from(spoken, 'utf16le').swap16().toString('latin1')
      return unpackObjects(bytes).includes(words) && unpackObjects(bytes).includes('/ActualText')
    }
    expect(await says('Cats 漢字', 'Cats 漢字')).toBe(true)
    expect(await says('Zebra Shop', 'Zebra Shop')).toBe(false)
  })

  test('keep their script in the title', async () => {
    expect((await printNames('漢字 🐈')).title).toBe('Backend Check: 漢字 🐈')
  })

  test('are no markup in the properties of the file', async () => {
    const { properties } = await readTags(
      await renderPdf({ ...report, appName: 'A&B</rdf:li> <C>', companyName: null }, brand),
    )
    expect(properties).toContain('Backend Check: A&amp;B&lt;/rdf:li&gt; &lt;C&gt;</rdf:li>')
  })
})
