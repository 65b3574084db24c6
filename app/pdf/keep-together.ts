/** A space at which no line ends. */
export const GLUE = '\u00a0'

/** More than this would leave a hole in the line before. */
const LONGEST_END = 24

/** Text whose last line is not a short word alone: that word stays with the one before it. */
export function keepEnd(text: string): string {
  return text.replace(/(\S+) (\S+)$/, (end, one: string, other: string) =>
    end.length > LONGEST_END ? end : `${one}${GLUE}${other}`,
  )
}

/** Text in which a figure stays with what it counts: "15 minutes", "1 to 2 days". */
export const keepFigures = (text: string): string =>
  text.replace(/(\d) (?=\p{L})|(\bto) (?=\d)/gu, `$1$2${GLUE}`)
