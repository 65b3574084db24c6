import baseStyles from '../ui/base.css?url'
import shellStyles from '../ui/shell.css?url'
import tokenStyles from '../ui/tokens.css?url'

const REFUSALS = {
  'not-found': {
    status: 404,
    title: 'This page does not exist',
    advice: 'The link may be old or incomplete. If someone sent it to you, ask them for it again.',
  },
  busy: {
    status: 503,
    title: 'Many people are downloading right now',
    advice:
      'Your report is safe, and you can read all of it on its page. Please try the download again in half a minute.',
  },
  'too-slow': {
    status: 503,
    title: 'We could not make the file in time',
    advice:
      'Your report is safe, and you can read all of it on its page. Please try the download again in a minute.',
  },
} as const

const RETRY_AFTER_SECONDS = 30

/** A page in plain words in place of the file. Its words are of this file only. */
export function refusePdf(reason: keyof typeof REFUSALS): Response {
  const { status, title, advice } = REFUSALS[reason]
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  if (status === 503) headers.set('Retry-After', String(RETRY_AFTER_SECONDS))
  const back =
    status === 503 ? '<a href="./">Back to the report</a>' : '<a href="/">Back to the start</a>'
  const links = [tokenStyles, baseStyles, shellStyles].map(
    (href) => `<link rel="stylesheet" href="${href}">`,
  )
  const html = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Error: ${title}</title>
${links.join('\n')}
</head>
<body>
<main class="column">
<h1>${title}</h1>
<p>${advice}</p>
<p>${back}</p>
</main>
</body>
</html>
`
  return new Response(html, { status, headers })
}
