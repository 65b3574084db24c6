import { renderToStaticMarkup } from 'react-dom/server'
import { LIGHT } from '../ui/tokens.ts'
import type { Letter, LetterPart } from './letter.ts'

const { accent, ink, line, muted, onAccent, paper, surface } = LIGHT

/** Mail programs know no style sheets: in a mail, and nowhere else here, styles stand in attributes. */
const styles = {
  body: { margin: 0, padding: 0, backgroundColor: paper },
  page: {
    maxWidth: 560,
    margin: '0 auto',
    padding: '32px 20px',
    fontFamily: '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
    fontSize: 16,
    lineHeight: 1.6,
    color: ink,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: '0 0 16px',
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontSize: 26,
    fontWeight: 500,
    lineHeight: 1.2,
  },
  paragraph: { margin: '0 0 16px' },
  list: { margin: '0 0 16px', paddingLeft: 24 },
  item: { marginBottom: 6 },
  facts: {
    margin: '0 0 20px',
    padding: '12px 16px',
    border: `1px solid ${line}`,
    borderRadius: 6,
    backgroundColor: surface,
  },
  fact: { margin: '4px 0' },
  label: { color: muted },
  button: {
    display: 'inline-block',
    padding: '12px 24px',
    borderRadius: 6,
    fontWeight: 600,
    textDecoration: 'none',
    color: onAccent,
    backgroundColor: accent,
  },
  link: { fontSize: 14, color: muted },
  footer: {
    margin: '32px 0 0',
    paddingTop: 16,
    borderTop: `1px solid ${line}`,
    fontSize: 14,
    color: muted,
  },
} as const

/** The letter as a page for mail programs. React escapes whatever somebody typed. */
export function letterHtml(letter: Letter): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<LetterHtml letter={letter} />)}`
}

function LetterHtml({ letter: { title, parts, footer } }: { letter: Letter }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.page}>
          <h1 style={styles.title}>{title}</h1>
          {parts.map((part, index) => (
            <Part key={index} part={part} />
          ))}
          <p style={styles.footer}>{footer}</p>
        </div>
      </body>
    </html>
  )
}

function Part({ part }: { part: LetterPart }) {
  if (typeof part === 'string') return <p style={styles.paragraph}>{part}</p>
  if ('list' in part) {
    const List = part.isNumbered ? 'ol' : 'ul'
    return (
      <List style={styles.list}>
        {part.list.map((item) => (
          <li key={item} style={styles.item}>
            {item}
          </li>
        ))}
      </List>
    )
  }
  if ('facts' in part) {
    return (
      <div style={styles.facts}>
        {part.facts.map(({ label, value }) => (
          <p key={label} style={styles.fact}>
            <span style={styles.label}>{label}:</span> {value}
          </p>
        ))}
      </div>
    )
  }
  return (
    <p style={styles.paragraph}>
      <a href={part.href} style={styles.button}>
        {part.button}
      </a>
      <br />
      <span style={styles.link}>{part.href}</span>
    </p>
  )
}
