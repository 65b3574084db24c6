import { expect, test } from 'vitest'
import { describeAgent } from '#app/desk/access/describe-agent.ts'
import { moment, timeAgo } from '#app/desk/accounts/time-ago.ts'

const mozilla = 'Mozilla/5.0'
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `${mozilla} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`,
    'Firefox on Windows',
  ],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/142.0.0.0 Safari/537.36`,
    'Chrome on Mac',
  ],
  [
    `${mozilla} (Windows NT 10.0) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    'Edge on Windows',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1`,
    'Safari on iPhone',
  ],
  [
    `${mozilla} (Linux; Android 15; SM-S921B) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet on Android',
  ],
  [
    `${mozilla} (X11; Linux x86_64) ${webkit} HeadlessChrome/142.0.0.0 Safari/537.36`,
    'Chrome on Linux',
  ],
  ['curl/8.5.0', 'A browser we don’t know'],
  ['<script>alert(1)</script> on Windows NT', 'Windows'],
  [null, 'A browser we don’t know'],
])('%s is called "%s"', (userAgent, words) => {
  expect(describeAgent(userAgent)).toBe(words)
})

test.each([
  ['2026-11-22T10:00:00.000Z', 'just now'],
  ['2026-11-22T09:58:59.000Z', 'just now'],
  ['2026-11-22T09:58:00.000Z', '2 minutes ago'],
  ['2026-11-22T08:00:31.000Z', '119 minutes ago'],
  ['2026-11-22T08:00:00.000Z', '2 hours ago'],
  ['2026-11-20T10:00:00.000Z', '2 days ago'],
  ['2026-10-22T10:00:00.000Z', 'on 22 October 2026'],
])('%s is %s', (time, words) => {
  expect(timeAgo(time, new Date('2026-11-22T10:00:30Z'))).toBe(words)
})

test('a moment names day, time and zone', () => {
  expect(moment('2026-11-02T09:05:59.000Z')).toBe('2 November 2026, 09:05 UTC')
})
