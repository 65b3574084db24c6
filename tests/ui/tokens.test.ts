import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DARK, FONTS, LIGHT, type Palette } from '#app/ui/tokens.ts'
import { BANDS } from '#rules/assessment.ts'

const css = readFileSync('app/ui/tokens.css', 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)')

/** The custom properties of a block that are colours. */
function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

function coloursOf({ band, tint, ...plain }: Palette): Record<string, string> {
  const { onAccent, ...rest } = plain
  return {
    ...rest,
    'on-accent': onAccent,
    ...Object.fromEntries(BANDS.map((name) => [`band-${name}`, band[name]])),
    ...Object.fromEntries(BANDS.map((name) => [`tint-${name}`, tint[name]])),
  }
}

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test('page and PDF are set in the same family', () => {
  const fontsCss = readFileSync('app/ui/fonts.css', 'utf8')
  for (const name of ['serif', 'sans'] as const) {
    expect(css).toContain(`--${name}: "${FONTS[name]}", `)
    expect(fontsCss).toContain(`font-family: "${FONTS[name]}";`)
  }
})

describe.each([
  ['light', LIGHT, lightCss],
  ['dark', DARK, darkCss],
] as const)('the %s theme', (_, palette, block) => {
  test('has the same colours on the page and in the PDF', () => {
    expect(coloursIn(block)).toEqual(coloursOf(palette))
  })

  const { paper, surface, ink, muted, accent, onAccent, band, tint } = palette
  const pairs: [string, string, string][] = [
    ['on-accent on accent', onAccent, accent],
    ...['paper', 'surface'].flatMap((name): [string, string, string][] => {
      const ground = name === 'paper' ? paper : surface
      return [
        [`ink on ${name}`, ink, ground],
        [`muted on ${name}`, muted, ground],
        [`accent on ${name}`, accent, ground],
        ...BANDS.map((each): [string, string, string] => [
          `${each} on ${name}`,
          band[each],
          ground,
        ]),
      ]
    }),
    ...BANDS.flatMap((each): [string, string, string][] => [
      [`${each} on its tint`, band[each], tint[each]],
      [`ink on the tint of ${each}`, ink, tint[each]],
    ]),
  ]

  test.each(pairs)('%s can be read', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})
