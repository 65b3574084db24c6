import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTACT_FIELDS } from '#app/talk/contact-form.ts'
import { ContactSchema } from '#app/talk/contact-schema.server.ts'

const whole = {
  name: 'Zoë Kerze',
  email: 'zoe@example.com',
  company: '',
  appUrl: '',
  message: 'Logins fail.',
}

function faultOf(change: Partial<typeof whole>): string | undefined {
  const parsed = ContactSchema.safeParse({ ...whole, ...change })
  return parsed.error?.issues[0]?.message
}

test('what is left empty and optional is stored as nothing', () => {
  expect(ContactSchema.parse(whole)).toEqual({ ...whole, company: null, appUrl: null })
})

test.each([
  ['name', { name: '  ' }, 'Enter your name.'],
  ['email', { email: '' }, 'Enter your e-mail address'],
  ['message', { message: '\n \n' }, 'Write a sentence'],
])('an empty %s is asked for', (_, change, message) => {
  expect(faultOf(change)).toContain(message)
})

test.each([
  ['name', 100],
  ['company', 100],
  ['message', 2000],
] as const)('%s takes %i characters, and not one more', (field, limit) => {
  // Letters outside the basic plane count as one, as people count them.
  expect(faultOf({ [field]: '🕯'.repeat(limit) })).toBeUndefined()
  expect(faultOf({ [field]: '🕯'.repeat(limit + 1) })).toContain(limit.toLocaleString('en-GB'))
})

test('a line break of a browser counts as one character', () => {
  expect(faultOf({ message: 'a\r\n'.repeat(999) })).toBeUndefined()
  expect(ContactSchema.parse({ ...whole, message: 'a\r\nb\rc' }).message).toBe('a\nb\nc')
})

test('an e-mail address may be 254 long, a link 2,000', () => {
  const domain = (length: number) => `${'b'.repeat(length - 3)}.de`
  expect(faultOf({ email: `${'a'.repeat(64)}@${domain(189)}` })).toBeUndefined()
  expect(faultOf({ email: `${'a'.repeat(64)}@${domain(190)}` })).toContain('too long')
  expect(faultOf({ appUrl: `https://example.com/${'a'.repeat(1980)}` })).toBeUndefined()
  expect(faultOf({ appUrl: `https://example.com/${'a'.repeat(1981)}` })).toContain('2,000')
})

describe('addresses of mail', () => {
  test.each(['a@b.de', 'first.last+check@sub.example.co.uk', 'zoë@müller.de', "o'neil@example.ie"])(
    '%s is one',
    (email) => expect(faultOf({ email })).toBeUndefined(),
  )

  test.each([
    'zoe',
    'zoe@',
    '@example.com',
    'zoe@example',
    'zoe@example.',
    'a b@example.com',
    'zoe@example.com,eve@evil.example',
    'Zoe <zoe@example.com>',
    'zoe@example.com\r\nBcc: eve@evil.example',
  ])('%j is none', (email) => expect(faultOf({ email })).toContain('like name@example.com'))
})

describe('V1.2.2: links', () => {
  test.each([
    ['https://shop.example.com/a?b=c#d', 'https://shop.example.com/a?b=c#d'],
    ['HTTP://Shop.Example.com', 'http://shop.example.com/'],
    ['shop.example.com/start', 'https://shop.example.com/start'],
    ['shop.example.com:8080', 'https://shop.example.com:8080/'],
    ['  https://shop.example.com  ', 'https://shop.example.com/'],
  ])('%j becomes %s', (appUrl, stored) => {
    expect(ContactSchema.parse({ ...whole, appUrl }).appUrl).toBe(stored)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'ftp://example.com',
    'mailto:zoe@example.com',
    'https://user:secret@example.com',
    'https://localhost/x',
    'my app',
    '//example.com',
  ])('%j is refused, with what to do', (appUrl) => {
    expect(faultOf({ appUrl })).toContain('starts with https:// or http://')
  })
})

test('V1.3.11: no control character, and no line break on a line, ever gets through', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(nasty, nasty, (line, text) => {
      const typed = { ...whole, name: `Zoë${line}`, company: line, message: `Hi${text}` }
      const { success, data } = ContactSchema.safeParse(typed)
      if (!success) return
      for (const field of CONTACT_FIELDS) {
        const stored = data[field] ?? ''
        const checked = field === 'message' ? stored.replaceAll('\n', '') : stored
        expect(checked).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }
    }),
  )
})
