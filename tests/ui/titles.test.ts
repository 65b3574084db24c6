import { expect, test } from 'vitest'
import { titled } from '#app/ui/site.ts'

test('a title ends with the name that the operator gave the site', () => {
  const matches = [{ data: { brandName: 'Kitchen Check', isDemo: false } }, { data: null }]
  expect(titled('Privacy', matches)).toBe('Privacy – Kitchen Check')
})

test('a page has a title even where the site’s name could not be read', () => {
  expect(titled('Privacy', [{ data: undefined }])).toBe('Privacy – Backend Check')
})
