/** A style sheet, as React prints it in the head of a page. */
const SHEETS = /<link rel="stylesheet" href="([^"]+)"\/>/g

/** Only pages that React takes over in the browser carry what it needs for that. */
const TAKEN_OVER = 'window.__remixContext'

/**
 * Puts the style sheets of a page into the page. A phone then shows it as soon as it is there, and
 * not after another way to the server and back: they are the only thing a first paint waits for.
 * Pages that React takes over stay as they are, or it would make them anew.
 */
export function inlineStyles(
  html: string,
  { styles, nonce }: { styles: Readonly<Record<string, string>>; nonce: string },
): string {
  if (html.includes(TAKEN_OVER)) return html
  return html.replace(SHEETS, (link, address: string) => {
    const style = styles[address]
    return style === undefined ? link : `<style nonce="${nonce}">${style}</style>`
  })
}
