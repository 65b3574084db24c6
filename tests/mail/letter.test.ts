import { expect, test } from 'vitest'
import { letterHtml } from '#app/mail/LetterHtml.tsx'
import { letterText } from '#app/mail/letter-text.ts'

const letter = {
  title: 'A title',
  parts: [
    'A paragraph that is long enough to need a second line, because mail programs show plain text as it is.',
    { list: ['first', 'second'], isNumbered: true },
    { list: ['a thing'] },
    { facts: [{ label: 'Risk', value: '12 of 100' }] },
    { button: 'Open it', href: `https://check.example/${'x'.repeat(90)}` },
  ],
  footer: 'Why you get this.',
} as const

test('plain text is broken at 72 letters, between words, and links stay whole', () => {
  expect(letterText(letter)).toBe(`A title

A paragraph that is long enough to need a second line, because mail
programs show plain text as it is.

1. first
2. second

- a thing

Risk: 12 of 100

Open it:
https://check.example/${'x'.repeat(90)}

-- 
Why you get this.
`)
})

test('a long item of a list hangs under its number', () => {
  const item = 'word '.repeat(20).trim()
  const text = letterText({ title: 'T', parts: [{ list: [item], isNumbered: true }], footer: '' })
  expect(text).toContain(`1. ${'word '.repeat(13)}word\n   word word`)
})

test('the HTML holds every part, escaped', () => {
  const html = letterHtml({ ...letter, title: '<script>alert(1)</script>' })
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB">/)
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toContain('<script')
  for (const tag of ['<ol', '<ul', 'Risk:</span> 12 of 100', 'Why you get this.']) {
    expect(html).toContain(tag)
  }
})
