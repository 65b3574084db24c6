import { expect, test } from 'vitest'
import { inlineStyles } from '#app/inline-styles.ts'

const styles = { '/assets/root-1.css': 'p{color:red}', '/assets/page-2.css': 'b>i{top:$&}' }
const link = (address: string) => `<link rel="stylesheet" href="${address}"/>`
const inline = (html: string) => inlineStyles(html, { styles, nonce: 'n0' })

test('a page carries its style sheets, in their order and as they are', () => {
  const html = `<head>${link('/assets/root-1.css')}${link('/assets/page-2.css')}</head>`
  expect(inline(html)).toBe(
    '<head><style nonce="n0">p{color:red}</style><style nonce="n0">b>i{top:$&}</style></head>',
  )
})

test('a style sheet that the build does not know is still asked for', () => {
  const html = link('/app/ui/base.css')
  expect(inline(html)).toBe(html)
})

test('a page that React takes over stays as it was rendered', () => {
  const html = `${link('/assets/root-1.css')}<script>window.__remixContext = {}</script>`
  expect(inline(html)).toBe(html)
})
