import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { FONTS } from '#app/ui/tokens.ts'
import { BOX_FONT } from './box-font.ts'

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

let registered = false

/** Once a process; the fonts are read when the first report is drawn. */
export function registerFonts(): void {
  if (registered) return
  const files = fontFiles()
  for (const [index, { family, weight }] of FACES.entries()) {
    Font.register({ family, fontWeight: weight, src: files[index] ?? '' })
  }
  for (const fontWeight of [400, 600]) Font.register({ family: 'Box', fontWeight, src: BOX_FONT })
  // Whole words: hyphens would end up in addresses and menus that people type after us.
  Font.registerHyphenationCallback((word) => [word])
  registered = true
}
