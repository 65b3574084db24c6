/** A piece of a line. Links lead to http and https only; everything else is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export type Line = readonly Inline[]

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }

const ITEM = /^\s{0,3}[-*]\s+/

/**
 * The little Markdown that notes know: paragraphs, lists with `-`, `**bold**`, `[words](https://…)`
 * and bare addresses. What it does not know stays as it was typed.
 */
export function parseNote(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: Line[] = []
  let items: Line[] = []
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
    if (items.length > 0) blocks.push({ kind: 'list', items })
    lines = []
    items = []
  }
  for (const row of text.split('\n')) {
    const isItem = ITEM.test(row)
    if (row.trim() === '' || (isItem && lines.length > 0) || (!isItem && items.length > 0)) close()
    if (isItem) items.push(parseLine(row.replace(ITEM, '')))
    else if (row.trim() !== '') lines.push(parseLine(row.trim()))
  }
  close()
  return blocks
}

/** Every part has an upper length, so that no text takes long to read. */
const MARK =
  /\*\*(?<bold>[^*\n]{1,500})\*\*|\[(?<words>[^[\]\n]{1,200})\]\((?<url>[^()\s]{1,2000})\)|(?<bare>https?:\/\/[^\s<>"]{1,2000})/gi

function parseLine(row: string): Line {
  const line: Inline[] = []
  let end = 0
  const say = (text: string) => {
    if (text !== '') line.push({ kind: 'text', text })
  }
  for (const match of row.matchAll(MARK)) {
    const found = inlineOf(match)
    say(row.slice(end, match.index))
    line.push(found)
    end = match.index + lengthOf(found, match[0])
  }
  say(row.slice(end))
  return line
}

function inlineOf({ 0: whole, groups = {} }: RegExpExecArray): Inline {
  const { bold, words, url, bare } = groups
  if (bold !== undefined) return { kind: 'bold', text: bold }
  if (words !== undefined && url !== undefined) {
    return isWebAddress(url) ? { kind: 'link', text: words, url } : { kind: 'text', text: whole }
  }
  // A full stop or a bracket at the end belongs to the sentence.
  const address = (bare ?? '').replace(/[.,;:!?)\]'”’]+$/, '')
  if (!isWebAddress(address)) return { kind: 'text', text: whole }
  return { kind: 'link', text: address, url: address }
}

/** How much of a row a found piece has used up: a bare address may have left its full stop. */
const lengthOf = (found: Inline, whole: string): number =>
  found.kind === 'link' && found.text === found.url && !whole.startsWith('[')
    ? found.text.length
    : whole.length

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  return /^https?:$/.test(new URL(text).protocol)
}
