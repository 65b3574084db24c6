import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  GLOSSARY,
  type GlossaryId,
  type GlossaryTerm,
  glossaryById,
  linkWords,
  type Prose,
} from '../../rules/glossary.ts'
import { QUESTIONS } from '../../rules/questions/questionnaire.ts'

const glossary: readonly GlossaryTerm[] = GLOSSARY
const forms = glossary.flatMap(({ term, also }) => [term, ...also])

const join = (prose: Prose) =>
  prose.map((part) => (typeof part === 'string' ? part : part.text)).join('')
const terms = (prose: Prose) =>
  prose.flatMap((part) => (typeof part === 'string' ? [] : [part.term]))
const linked = (text: string) =>
  linkWords(text).flatMap((part) => (typeof part === 'string' ? [] : [part.text]))

/** Words of the glossary in between anything that can be typed. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...forms, ...forms.map((form) => form.toUpperCase())),
      fc.constantFrom(' ', '. ', ', ', '-', '/', '’s ', '\n', '“', '”', 'ſ', 'İ', 'K', '́'),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

describe('the words', () => {
  test('no form belongs to two of them', () => {
    const lower = forms.map((form) => form.toLowerCase())
    expect(lower.filter((form, index) => lower.indexOf(form) !== index)).toEqual([])
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
  })

  test.each(glossary)('$id is explained in one or two sentences in our voice', (entry) => {
    expect(entry.meaning).toMatch(/^[A-Z].+[.”]$/u)
    expect(entry.meaning).not.toMatch(/['"!]/u)
    expect(entry.meaning.match(/\.(\s|$)/gu)?.length ?? 0).toBeLessThanOrEqual(2)
    expect(glossaryById(entry.id)).toBe(entry)
  })

  test('an unknown word is a mistake inside the rules', () => {
    expect(() => glossaryById('blockchain')).toThrow('blockchain')
  })

  test.each(forms)('“%s” is found on its own and in a sentence', (form) => {
    expect(linked(form)).toEqual([form])
    expect(linked(`Look at the ${form}.`)).toEqual([form])
    expect(linked(`“${form}”, he said`)).toEqual([form])
  })
})

describe('linking', () => {
  test('joining the parts gives the text back', () => {
    fc.assert(fc.property(anyText, (text) => join(linkWords(text)) === text))
  })

  test('each term is marked once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = terms(linkWords(text))
        return new Set(found).size === found.length
      }),
    )
  })

  test('what has been seen is not marked again, and what is marked has been seen', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const seen = new Set<GlossaryId>()
        const before = terms(linkWords(first, seen))
        const after = terms(linkWords(second, seen))
        expect([...seen]).toEqual([...before, ...after])
        expect(before.filter((term) => after.includes(term))).toEqual([])
      }),
    )
  })

  test('there are no empty parts, and no two plain parts in a row', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const prose = linkWords(text)
        prose.forEach((part, index) => {
          expect(typeof part === 'string' ? part : part.text).not.toBe('')
          expect([typeof part, typeof prose[index - 1]]).not.toEqual(['string', 'string'])
        })
      }),
    )
  })

  test('nothing is marked inside another word', () => {
    const letters = fc.constantFrom('a', 'Z', 'ß', 'é', 'ж', 'ア', 'ב', '3', '_', '-')
    fc.assert(
      fc.property(fc.constantFrom(...forms), letters, letters, (form, before, after) => {
        expect(linkWords(before + form + after)).toEqual([before + form + after])
      }),
    )
  })

  test('the longest form wins', () => {
    expect(linked('a serverless function')).toEqual(['serverless function'])
    expect(linked('Prompt injection, and then SQL injection')).toEqual([
      'Prompt injection',
      'SQL injection',
    ])
    expect(linked('turn on two-step login')).toEqual(['two-step login'])
  })

  test('a second mention stays plain', () => {
    expect(linkWords('Your backend’s server, or another backend')).toEqual([
      'Your ',
      { term: 'backend', text: 'backend' },
      '’s ',
      { term: 'server', text: 'server' },
      ', or another backend',
    ])
  })

  test.each([
    'The key to the house is under the table, and our policy covers that.',
    'Your code of honour, the rule, an address, a function of time.',
    'Look at /api/users, server-side things, x.supabase.co and backend.example.com.',
    'firestore.googleapis.com and formspree.io',
    '',
  ])('“%s” has nothing to explain', (text) => {
    expect(terms(linkWords(text))).toEqual([])
  })

  test('every sentence that is asked survives', () => {
    for (const question of QUESTIONS) {
      const asked = [question.text, question.help, question.why, ...question.findOut]
      for (const text of asked) expect(join(linkWords(text))).toBe(text)
    }
  })
})
