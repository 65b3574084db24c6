import { expect, test } from 'vitest'
import { contentDisposition } from '#app/pdf/file-name.ts'

const named = (appName: string | null) => contentDisposition({ appName, completedOn: '2026-11-22' })

test.each([
  [null, 'backend-check-2026-11-22.pdf', 'backend-check-2026-11-22.pdf'],
  ['Pawfolio', 'backend-check-pawfolio-2026-11-22.pdf', 'backend-check-pawfolio-2026-11-22.pdf'],
  [
    'Kerzenladen Łódź',
    'backend-check-kerzenladen-lodz-2026-11-22.pdf',
    'backend-check-kerzenladen-%C5%82%C3%B3d%C5%BA-2026-11-22.pdf',
  ],
  ['漢字', 'backend-check-2026-11-22.pdf', 'backend-check-%E6%BC%A2%E5%AD%97-2026-11-22.pdf'],
  [
    'a"; \r\nX-Evil: 1\r\n ../b',
    'backend-check-a-x-evil-1-b-2026-11-22.pdf',
    'backend-check-a-x-evil-1-b-2026-11-22.pdf',
  ],
])('V5.4.1 V5.4.2: %j is offered as %s', (appName, plain, written) => {
  expect(named(appName)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${written}`)
})

test('a long name is cut', () => {
  expect(named('x'.repeat(5_000)).length).toBeLessThan(220)
})

test('nothing typed ends the header or leaves ASCII', () => {
  const nasty = Array.from({ length: 0x300 }, (_, code) => String.fromCodePoint(code)).join('')
  for (let from = 0; from < nasty.length; from += 16) {
    expect(named(nasty.slice(from, from + 16))).toMatch(
      /^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''[\w.%~!-]+$/,
    )
  }
})
