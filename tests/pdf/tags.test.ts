import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeLookup } from '#app/pdf/lookup.ts'
import { renderPdf } from '#app/pdf/render.tsx'
import { partsOf } from '#app/report/labels.ts'
import { goldenReport } from '../report/golden-report.ts'
import { allTags, type ReadTags, readTags, type TagNode } from './read-tags.ts'

const brand = { name: 'Backend Check', auditUrl: 'https://audit.example/' }
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined

const squash = (text: string): string => text.replace(/\s+/g, '')

/**
 * The fullest, one who knows nothing, the plainest, one whose findings are set in full, and one with
 * a few open questions.
 */
const IDS = [
  'everything-open',
  'knows-nothing',
  'brochure-site',
  'prototype-not-live',
  'careful-but-unsure',
]
describe.each(IDS)('the tags of %s', { timeout: 60_000 }, (id) => {
  const report = goldenReport(id)
  let bytes: Uint8Array
  let tags: ReadTags
  let all: readonly TagNode[]
  const find = (role: string) => all.filter((tag) => tag.role === role)

  beforeAll(async () => {
    bytes = await renderPdf(report, brand)
    tags = await readTags(bytes)
    all = tags.pages.flatMap(allTags)
  }, 60_000)

  test('leave out nothing: every word and line is in an element, or marked to be skipped', () => {
    expect(tags).toMatchObject({ looseText: [], loosePainting: 0, looseLinks: 0, marked: true })
    for (const [index, skipped] of tags.skippedText.entries()) {
      expect(squash(skipped)).toContain(`${index + 1}of${tags.pages.length}`)
    }
  })

  test('say the language and the title, and that the file is accessible', () => {
    expect(tags).toMatchObject({ language: 'en-GB', showsTitle: true })
    expect(tags.properties).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('have one main heading, and no level is left out', () => {
    const headings = all.filter(({ role }) => /^H\d$/.test(role))
    const levels = headings.map(({ role }) => Number(role.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
    const [main] = headings
    expect([main?.role, main?.text.trim()]).toEqual(['H1', report.verdict.headline])
    const seconds = find('H2').map(({ text }) => squash(text))
    expect(seconds).toEqual(
      expect.arrayContaining(partsOf(report).map((part) => squash(part.title))),
    )
    const thirds = find('H3').map(({ text }) => squash(text).replace(/^\d+\.?/, ''))
    expect(thirds).toEqual(
      expect.arrayContaining(report.findings.map(({ title }) => squash(title))),
    )
  })

  test('are read in the order of the report', () => {
    const text = squash(tags.pages.map((page) => page.text).join(''))
    const inOrder = [
      report.verdict.headline,
      report.score.meaning,
      ...report.thisWeek.map(({ title }) => title),
      report.nextStep.title,
      ...partsOf(report).map(({ title }) => title),
    ].map(squash)
    let from = 0
    for (const words of inOrder) {
      const at = text.indexOf(words, from)
      expect(at, `${words} after ${from}`).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  test('say where each link leads', () => {
    expect(tags.links.length).toBeGreaterThan(0)
    expect(tags.links.filter((name) => name.trim() === '' || name.startsWith('#'))).toEqual([])
    const { sources } = makeLookup(report)
    for (const [at, { label, url }] of sources.entries()) {
      const isShared = sources.some((other) => other !== sources[at] && other.url === url)
      const name = isShared
        ? expect.stringMatching(new RegExp(`^Sources .*\\b${at + 1}\\b.*: `))
        : `Source ${at + 1}: ${label}`
      expect(tags.links).toEqual(expect.arrayContaining([name]))
    }
  })

  test('describe each drawing that says more than the words beside it', () => {
    const alts = find('Figure').map(({ alt }) => alt)
    expect(alts).toContain(report.map.text)
    expect(alts.some((alt) => alt?.includes(`The score is ${report.score.value}`))).toBe(true)
  })

  test('make lists of items, and tables of rows with headers', () => {
    for (const list of find('L')) {
      expect(new Set(list.children.map(({ role }) => role))).toEqual(new Set(['LI']))
    }
    const parents = all.filter(({ children }) => children.some(({ role }) => role === 'LI'))
    expect(parents.filter(({ role }) => role !== 'L')).toEqual([])
    for (const { children } of find('LI')) {
      expect(children.map(({ role }) => role)).toSatisfy(
        (roles: string[]) =>
          roles.at(-1) === 'LBody' && roles.slice(0, -1).every((role) => role === 'Lbl'),
      )
    }
    for (const table of find('Table')) {
      const [head, ...rows] = table.children
      expect(head?.children.every(({ role }) => role === 'TH')).toBe(true)
      for (const { role, children } of rows) {
        expect([role, ...children.map((cell) => cell.role)]).toEqual(['TR', 'TH', 'TD', 'TD'])
      }
    }
    expect(find('Table')).toHaveLength(report.buildUp.steps.length === 0 ? 0 : 1)
  })

  test.skipIf(!hasPoppler)(
    'are the same to poppler (skipped where poppler-utils is not installed)',
    () => {
      const file = join(mkdtempSync(join(tmpdir(), 'tags-')), 'report.pdf')
      writeFileSync(file, bytes)
      const ask = (what: string) =>
        execFileSync('pdfinfo', [what, file], { encoding: 'utf8', maxBuffer: 2 ** 24 })
      expect(ask('-isodates')).toMatch(/Tagged: +yes/)
      const texts = [...ask('-struct-text').matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text)
      // Poppler comes from the root down, pdf.js from each page up.
      expect(squash(texts.join(''))).toBe(squash(tags.pages.map((page) => page.text).join('')))
      const structure = ask('-struct')
      const headers = structure.match(/^ *TH.*:\n +\/Scope \/(Column|Row)$/gm) ?? []
      expect(headers).toHaveLength(find('TH').length)
    },
  )
})
