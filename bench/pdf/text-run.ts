import { z } from 'zod'

/** Text in one font and size, as long as neither changes. */
export const TextRunSchema = z.object({
  /** PostScript name of the font, such as "IBMPlexSans-SemiBold". */
  font: z.string(),
  /** In points. */
  size: z.number(),
  text: z.string(),
})
export type TextRun = z.output<typeof TextRunSchema>
export const TextRunsSchema = z.array(TextRunSchema)
