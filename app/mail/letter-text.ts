import type { Letter, LetterPart } from './letter.ts'

const WIDTH = 72

/** The letter for those who read mail as plain text. */
export function letterText({ title, parts, footer }: Letter): string {
  const body = [title, ...parts.map(partText)].join('\n\n')
  return `${body}\n\n-- \n${wrap(footer)}\n`
}

function partText(part: LetterPart): string {
  if (typeof part === 'string') return wrap(part)
  if ('list' in part) {
    return part.list
      .map((item, index) => {
        const mark = part.isNumbered ? `${index + 1}. ` : '- '
        return wrap(item, mark, ' '.repeat(mark.length))
      })
      .join('\n')
  }
  if ('facts' in part) return part.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return `${part.button}:\n${part.href}`
}

/** Breaks lines between words; a word that is longer than a line, such as a link, stays whole. */
function wrap(text: string, first = '', rest = ''): string {
  const lines = [first]
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? ''
    const isStart = line === first || line === rest
    if (!isStart && line.length + 1 + word.length > WIDTH) lines.push(rest + word)
    else lines[lines.length - 1] = isStart ? line + word : `${line} ${word}`
  }
  return lines.join('\n')
}
