import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { FONTS } from '#app/ui/tokens.ts'
import { BOX_FONT } from './box-font.ts'
import { rememberWords, type Shaper } from './remember-words.ts'

const resolveFile = createRequire(import.meta.url).resolve

/** Whole fonts, from files: subsets made for the web fall back to wrong letters without a word. */
const FACES = [
  { family: FONTS.sans, weight: 400, file: 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf' },
  {
    family: FONTS.sans,
    weight: 600,
    file: 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  },
  { family: FONTS.serif, weight: 500, file: 'ibm-plex-serif/500Medium/IBMPlexSerif_500Medium.ttf' },
] as const

/** For text that a person typed: whatever is not in the first font is printed as a box. */
export const TYPED_FAMILIES = [FONTS.sans, 'Box']

export const fontFiles = (): readonly string[] =>
  FACES.map(({ file }) => resolveFile(`@expo-google-fonts/${file}`))

let loading: Promise<ReadonlySet<number>> | undefined

/** Once a process. Gives the code points that typed text may use. */
export function loadFonts(): Promise<ReadonlySet<number>> {
  loading ??= load()
  return loading
}

async function load(): Promise<ReadonlySet<number>> {
  const files = fontFiles()
  for (const [index, { family, weight }] of FACES.entries()) {
    Font.register({ family, fontWeight: weight, src: files[index] ?? '' })
  }
  for (const fontWeight of [400, 600]) Font.register({ family: 'Box', fontWeight, src: BOX_FONT })
  // Whole words: hyphens would end up in addresses and menus that people type after us.
  Font.registerHyphenationCallback((word) => [word])
  for (const { family, weight } of FACES) {
    rememberWords(await read(family, weight))
  }
  const { characterSet } = await read(FONTS.sans, 600)
  return new Set(characterSet)
}

async function read(fontFamily: string, fontWeight: number): Promise<FontFile> {
  await Font.load({ fontFamily, fontWeight })
  const data: unknown = Font.getFont({ fontFamily, fontWeight }).data
  if (!isFontFile(data)) throw new Error(`The font ${fontFamily} ${fontWeight} was not read.`)
  return data
}

/** The library's own types leave open what a font can do. */
function isFontFile(data: unknown): data is FontFile {
  return typeof data === 'object' && data !== null && 'layout' in data && 'characterSet' in data
}

interface FontFile extends Shaper {
  readonly characterSet: readonly number[]
}
