import { BUILDERS } from '#rules/builders.ts'

/** How people name what they built with, where it is not the name of the tool. */
const SAID: Readonly<Record<string, string>> = {
  'lovable-own-supabase': 'Lovable and Supabase',
  'firebase-studio': 'Firebase Studio',
  'coding-assistant': 'Cursor',
  'wordpress-hosted': 'WordPress',
  'wordpress-self-hosted': 'WordPress',
  'static-site': 'a static site generator',
  'plain-html': 'plain HTML files',
  developer: 'a freelance developer',
  'something-else': 'a tool that a friend showed me',
  unsure: 'the help of a friend',
}

/** Completes "made with …". */
export function builderInWords(id: string | undefined): string {
  return SAID[id ?? ''] ?? BUILDERS.find((builder) => builder.id === id)?.name ?? 'an AI builder'
}

/** Puts `{name}` and the like into a text. */
export function fillIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const word = words[key]
    if (word === undefined) throw new Error(`Nothing to put in for {${key}}.`)
    return word
  })
}
