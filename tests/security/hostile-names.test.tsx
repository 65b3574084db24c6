import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DuePage } from '#app/desk/lead/DuePage.tsx'
import { LeadPage } from '#app/desk/lead/LeadPage.tsx'
import { ListPage } from '#app/desk/list/ListPage.tsx'
import { loader as list } from '#app/routes/desk._index.tsx'
import { loader as lead } from '#app/routes/desk.assessments.$number.tsx'
import { loader as due } from '#app/routes/desk.due.tsx'
import { changeLead } from '#db/desk/work.server.ts'
import { signIn } from '../desk/sign-in.ts'
import { storeContact, storeLead, storeNote } from '../desk/store-lead.ts'
import { appContext } from '../server/app-context.ts'

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>'

async function desk() {
  const app = await appContext()
  const { context } = app
  const { db } = context
  const { now } = app.clock
  const reviewer = await signIn(context, 'reviewer')
  const names = { appName: `A ${HOSTILE}`, companyName: `B ${HOSTILE}` }
  const { number, assessmentId } = await storeLead(db, { now, ...names })
  await storeContact(db, {
    assessmentId,
    now,
    name: `C ${HOSTILE}`,
    email: `"${HOSTILE}"@x.example`,
    company: `D ${HOSTILE}`,
    appUrl: 'javascript:alert(1)',
    message: `E ${HOSTILE}`,
  })
  const text = `F ${HOSTILE}\n[a](javascript:alert(1)) [b](data:text/html,x) <a href="javascript:x">c</a>`
  await storeNote(db, { leadNumber: number, authorId: reviewer.id, text, now })
  const change = {
    status: 'lost',
    statusReason: `G ${HOSTILE}`,
    nextAction: `H ${HOSTILE}`,
    nextActionOn: '2026-11-22',
    ownerId: reviewer.id,
  }
  await db
    .transaction()
    .execute((trx) => changeLead(trx, { number, version: 1, memberId: reviewer.id, change, now }))
  const args = (path: string, params = {}) => ({
    request: new Request(`https://check.example${path}`, { headers: reviewer.headers }),
    context,
    params,
  })
  return { args, number }
}

/** What a browser would run, load or follow. */
function harmIn(html: string): readonly string[] {
  const tags = html.match(/<[a-z][^<>]*>/gi) ?? []
  return tags.filter(
    (tag) =>
      /^<(img|iframe|object|embed|style)\b/i.test(tag) ||
      (/^<script\b/i.test(tag) && !/ src="\/(?!\/)/.test(tag)) ||
      /\s(on\w+|style)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(href|src|action)="(?!\/|#|\?|https?:|mailto:|tel:)/i.test(tag),
  )
}

test('the test knows harm when it sees it', () => {
  for (const html of ['<img src=x>', '<a href="javascript:x">', '<p onclick="x">', '<script>']) {
    expect(harmIn(html)).toEqual([html])
  }
})

test('V1.2.1 V1.2.2 a hostile name, link, message, note or reason is text at the desk, and no link', async () => {
  const { args, number } = await desk()
  const path = `/desk/assessments/${number}`
  const { lead: view } = await (await lead(args(path, { number: String(number) }))).json()
  const pages = [
    <LeadPage key="lead" lead={view} refusal={undefined} />,
    <ListPage key="list" list={await (await list(args('/desk'))).json()} />,
    <ListPage
      key="found"
      list={await (await list(args(`/desk?q=${encodeURIComponent('<img')}`))).json()}
    />,
    <DuePage key="due" due={await (await due(args('/desk/due'))).json()} />,
  ]
  const htmls = pages.map((page) => renderToStaticMarkup(page))
  for (const html of htmls) expect(harmIn(html)).toEqual([])
  for (const mark of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
    expect(htmls[0], mark).toContain(`${mark} &quot;&gt;&lt;img src=x onerror=alert(1)&gt;`)
  }
  expect(htmls[1]).toContain('&lt;img src=x')
  expect(htmls[3]).toContain('&lt;img src=x')
})
