import { expect, test } from 'vitest'
import { isSourceUncarried, readSource, withSource } from '#app/quiz/source.server.ts'
import { loader as landingLoader } from '#app/routes/_index.tsx'
import { loader as quizLoader } from '#app/routes/quiz._index.tsx'
import { action, loader } from '#app/routes/quiz.$question.tsx'
import { action as afreshAction } from '#app/routes/quiz.afresh.tsx'
import { newToken } from '#app/server/token.server.ts'
import { appContext, type TestContext } from '../server/app-context.ts'

const site = 'https://check.example'

const get = (path: string, referer?: string, cookie = '') =>
  new Request(site + path, {
    headers: { ...(referer === undefined ? {} : { Referer: referer }), Cookie: cookie },
  })

test.each([
  [
    '/?utm_source=Newsletter&utm_medium=E-Mail&utm_campaign=Nov%202026',
    undefined,
    {
      utmSource: 'newsletter',
      utmMedium: 'e-mail',
      utmCampaign: 'nov-2026',
    },
  ],
  ['/', 'https://www.News.example:8080/post?id=7#top', { referrer: 'news.example' }],
  ['/?utm_source=x', 'https://news.example/', { utmSource: 'x', referrer: 'news.example' }],
  ['/', `${site}/method`, {}],
  ['/', 'https://www.check.example/', {}],
  [
    '/quiz',
    `${site}/?utm_source=x&referrer=news.example`,
    { utmSource: 'x', referrer: 'news.example' },
  ],
  ['/quiz?utm_source=own', `${site}/?utm_source=before`, { utmSource: 'own' }],
  ['/quiz?referrer=news.example', `${site}/`, { referrer: 'news.example' }],
  ['/quiz?referrer=check.example', undefined, {}],
  ['/quiz?referrer=News.example', 'https://other.example/', { referrer: 'news.example' }],
  ['/', 'android-app://com.google.android.gm/', {}],
  ['/', 'not an address', {}],
  ['/', 'https://[2001:db8::1]/', {}],
  ['/?utm_source=', undefined, {}],
  ['/?utm_source=%20-.%20', undefined, {}],
  ['/?utm_source=zoe@example.com&utm_campaign=zoe%2540example.com', undefined, {}],
  ['/?utm_source=zoe%EF%BC%A0example.com', undefined, {}],
  [`/?utm_source=${'x'.repeat(65)}`, undefined, {}],
  ['/?utm_source=%3Cscript%3E%00%0D%0A=1', undefined, { utmSource: 'script-1' }],
  ['/?utm_source=Fr%C3%BChling_%E6%98%A5', undefined, { utmSource: 'frühling_春' }],
  ['/?utm_source=one&utm_source=two&utm_term=secret', undefined, { utmSource: 'one' }],
])('%s from %s is told as it should be', (path, referer, source) => {
  expect(readSource(get(path, referer))).toEqual(source)
})

test('an address carries a source on, and says the same after that', () => {
  const source = { utmSource: 'frühling', utmCampaign: 'a+b', referrer: 'news.example' }
  const address = withSource('/quiz/builders?from=check', source)
  expect(readSource(get(address))).toEqual(source)
  expect(new URL(address, site).searchParams.get('from')).toBe('check')
  expect(withSource('/quiz', {})).toBe('/quiz')
  expect(isSourceUncarried(get('/quiz', 'https://news.example/'))).toBe(true)
  expect(isSourceUncarried(get(address, 'https://news.example/'))).toBe(false)
})

const argsFor = (app: TestContext, request: Request, params = {}) => ({
  request,
  params,
  context: app.context,
})

async function locationOf(answer: Promise<Response>): Promise<string> {
  const response = await answer.catch((thrown: unknown) => thrown)
  if (!(response instanceof Response)) throw response
  return response.headers.get('Location') ?? ''
}

const post = (app: TestContext, address: string, cookie: string) =>
  action(
    argsFor(
      app,
      new Request(new URL(address, site), {
        method: 'POST',
        body: new URLSearchParams({ choice: 'carrd' }),
        headers: { Cookie: cookie, Referer: new URL(address, site).href },
      }),
      { question: 'builders' },
    ),
  )

const rows = ({ context: { db } }: TestContext) =>
  db.selectFrom('assessment').select(['source', 'source_json']).execute()

test('from a link elsewhere to the first answer: where a founder came from is kept, without scripts', async () => {
  const app = await appContext()
  const landing = get('/?utm_source=newsletter&utm_medium=mail', 'https://mail.example/inbox/zoe')
  const { standing } = await (await landingLoader(argsFor(app, landing))).json()
  expect(standing.start).toBe('/quiz?utm_source=newsletter&utm_medium=mail&referrer=mail.example')
  const question = await locationOf(quizLoader(argsFor(app, get(standing.start, `${site}/`))))
  expect(question).toBe(
    '/quiz/builders?utm_source=newsletter&utm_medium=mail&referrer=mail.example',
  )
  const page = await loader(argsFor(app, get(question), { question: 'builders' }))
  expect(page.status).toBe(200)
  expect(await rows(app)).toEqual([])
  const cookie = page.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  expect(await locationOf(post(app, question, cookie))).toBe('/quiz/stage')
  expect(await rows(app)).toEqual([
    {
      source: 'newsletter',
      source_json: JSON.stringify({
        utmSource: 'newsletter',
        utmMedium: 'mail',
        referrer: 'mail.example',
      }),
    },
  ])
})

test('a link elsewhere straight to a question keeps its site, too', async () => {
  const app = await appContext()
  const request = get('/quiz/builders', 'https://forum.example/t/7')
  const address = await locationOf(loader(argsFor(app, request, { question: 'builders' })))
  expect(address).toBe('/quiz/builders?referrer=forum.example')
  const again = await loader(
    argsFor(app, get(address, 'https://forum.example/t/7'), { question: 'builders' }),
  )
  expect(again.status).toBe(200)
})

test('a later answer under another link changes nothing, and leads to plain addresses', async () => {
  const app = await appContext()
  const cookie = await app.context.draftCookie.write(newToken())
  await post(app, '/quiz/builders?utm_source=first', cookie)
  await post(app, '/quiz/builders?utm_source=second', cookie)
  expect(await rows(app)).toMatchObject([{ source: 'first' }])
  const elsewhere = get('/quiz?utm_source=third', 'https://news.example/', cookie)
  expect(await locationOf(quizLoader(argsFor(app, elsewhere)))).toBe('/quiz/stage')
  const page = get('/quiz/stage', 'https://news.example/', cookie)
  expect((await loader(argsFor(app, page, { question: 'stage' }))).status).toBe(200)
})

test('who came by no link that we know of is counted as direct', async () => {
  const app = await appContext()
  const cookie = await app.context.draftCookie.write(newToken())
  await post(app, '/quiz/builders', cookie)
  expect(await rows(app)).toEqual([{ source: '(direct)', source_json: null }])
})

test('a new check keeps where this visit came from', async () => {
  const app = await appContext()
  const request = new Request(`${site}/quiz/afresh`, {
    method: 'POST',
    headers: { Referer: `${site}/?utm_source=x` },
  })
  expect(await locationOf(afreshAction(argsFor(app, request)))).toBe('/quiz?utm_source=x')
})

test('V3.5.3: looking at pages with a source in their address stores nothing', async () => {
  const app = await appContext()
  const { db } = app.context
  const changes = async () =>
    Object.fromEntries(
      await Promise.all(
        (['assessment', 'tally'] as const).map(async (table) => [
          table,
          await db.selectFrom(table).selectAll().execute(),
        ]),
      ),
    )
  const before = await changes()
  const from = 'https://news.example/'
  await landingLoader(argsFor(app, get('/?utm_source=x', from)))
  await quizLoader(argsFor(app, get('/quiz?utm_source=x', from)))
  await loader(argsFor(app, get('/quiz/builders?utm_source=x', from), { question: 'builders' }))
  expect(await changes()).toEqual(before)
})
