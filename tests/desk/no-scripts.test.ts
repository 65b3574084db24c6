import { expect, test } from 'vitest'
import { ROUTES } from './matrix/route-files.ts'

// The list of pages that Remix's scripts load has none of the desk: vite.config.ts leaves them out.
const pages = [...ROUTES].filter(([name]) => /^desk\b/.test(name))

test.each(pages)('%s is no page that Remix brings to life in the browser', async (_, load) => {
  const { default: page, handle } = await load()
  if (page !== undefined) expect(handle).toMatchObject({ js: false })
})

test('there are such pages', () => {
  expect(pages.length).toBeGreaterThan(20)
})
