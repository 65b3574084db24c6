import { expect, test } from 'vitest'
import {
  DeveloperCopySchema,
  makeDeveloperCopy,
} from '#app/report/sharing/developer-copy.server.ts'
import { developerMarkdown } from '#app/report/sharing/developer-markdown.server.ts'
import { loader as loadPage } from '#app/routes/s.$token._index.tsx'
import { loader as loadJson } from '#app/routes/s.$token.findings[.]json.tsx'
import { loader as loadMarkdown } from '#app/routes/s.$token.findings[.]md.tsx'
import { FOUNDERS } from '../../golden/founders.ts'
import { goldenReport } from '../golden-report.ts'
import { APP_NAME, COMPANY_NAME, openSharing, type Sharing } from './sharing-desk.ts'

async function makeLink(sharing: Sharing): Promise<{ id: string; token: string }> {
  const { newId } = await sharing.look()
  await sharing.post({ intent: 'make', id: newId, days: '30' })
  const share = (await sharing.look()).shares.find(({ id }) => id === newId)
  return { id: newId, token: share?.link?.split('/s/')[1] ?? '' }
}

/** The three forms of a copy, as they are answered. */
async function openAll({ context }: Sharing, token: string): Promise<Response[]> {
  const request = new Request(`https://check.example/s/${token}`)
  return Promise.all(
    [loadPage, loadMarkdown, loadJson].map((load) =>
      load({ params: { token }, request, context }).catch((thrown: unknown) => {
        if (thrown instanceof Response) return thrown
        throw thrown
      }),
    ),
  )
}

test('each form says the findings, and neither names nor the private link', async () => {
  const sharing = await openSharing()
  const { token } = await makeLink(sharing)
  const { findings } = goldenReport('lovable-shop-open')
  for (const response of await openAll(sharing, token)) {
    expect(response.status).toBe(200)
    const text = await response.text()
    for (const secret of [APP_NAME, COMPANY_NAME, sharing.token]) expect(text).not.toContain(secret)
    for (const { id } of findings) expect(text).toContain(id)
  }
})

test('the files say what they are, and are stored nowhere', async () => {
  const sharing = await openSharing()
  const { token } = await makeLink(sharing)
  const headers = (await openAll(sharing, token))
    .slice(1)
    .map((response) => [
      response.headers.get('Content-Type'),
      response.headers.get('Content-Disposition'),
      response.headers.get('Cache-Control'),
    ])
  expect(headers).toEqual([
    ['text/markdown; charset=utf-8', 'inline; filename="findings-2026-11-22.md"', 'no-store'],
    ['application/json; charset=utf-8', 'inline; filename="findings-2026-11-22.json"', 'no-store'],
  ])
})

test('a link that is unknown, malformed, ended or over gives one and the same 404', async () => {
  const sharing = await openSharing()
  const ended = await makeLink(sharing)
  await sharing.post({ intent: 'end', id: ended.id })
  const over = await makeLink(sharing)
  sharing.clock.now = new Date(sharing.clock.now.getTime() + 31 * 24 * 60 * 60 * 1000)
  const erased = await makeLink(sharing)
  await sharing.db.deleteFrom('assessment').execute()
  const tokens = ['x'.repeat(32), 'short', sharing.token, ended.token, over.token, erased.token]
  const answers = await Promise.all(
    tokens.map(async (token) =>
      Promise.all(
        (await openAll(sharing, token)).map(async (response) => ({
          status: response.status,
          headers: [...response.headers],
          body: await response.text(),
        })),
      ),
    ),
  )
  for (const answer of answers) {
    expect(answer).toEqual(answers[0])
    expect(answer.map(({ status }) => status)).toEqual([404, 404, 404])
  }
})

test.each(FOUNDERS.map(({ id }) => id))('the JSON of %s has the documented shape', (id) => {
  const copy = makeDeveloperCopy(goldenReport(id))
  expect(DeveloperCopySchema.strict().parse(JSON.parse(JSON.stringify(copy)))).toEqual(copy)
})

test('the JSON is version 1; a change to its fields is a decision', () => {
  const copy = makeDeveloperCopy(goldenReport('lovable-shop-open'))
  expect([copy.format, copy.version]).toEqual(['backend-check/findings', 1])
  expect(Object.keys(copy)).toEqual([
    'format',
    'version',
    'about',
    'checkedOn',
    'informationAsAt',
    'rulesVersion',
    'backend',
    'risk',
    'findings',
    'openQuestions',
    'limits',
  ])
  expect(Object.keys(copy.findings[0] ?? {})).toEqual([
    'id',
    'number',
    'title',
    'area',
    'severity',
    'status',
    'points',
    'told',
    'why',
    'check',
    'fix',
    'who',
    'effort',
    'prompt',
    'clearedBy',
    'references',
  ])
})

test.each(FOUNDERS.map(({ id }) => id))('the Markdown of %s holds everything, in order', (id) => {
  const copy = makeDeveloperCopy(goldenReport(id))
  const markdown = developerMarkdown(copy)
  const headings = markdown.split('\n').filter((line) => /^#{1,3} /.test(line))
  expect(headings).toHaveLength(
    2 + copy.findings.length + copy.openQuestions.length + (copy.openQuestions.length > 0 ? 1 : 0),
  )
  for (const { id: finding, prompt, references } of copy.findings) {
    expect(markdown).toContain(`\`${finding}\``)
    if (prompt !== null) expect(markdown).toContain(`\`\`\`text\n${prompt}\n\`\`\``)
    for (const { url } of references) expect(markdown).toContain(`(<${url}>)`)
  }
})

test('words that look like Markdown stay words, and a prompt cannot end its own block', () => {
  const report = goldenReport('lovable-shop-open')
  const [finding] = report.findings
  if (finding === undefined) throw new Error('There is no finding.')
  const prompt = 'Run this:\n```\n# not a heading\n```'
  const hostile = {
    ...finding,
    title: '<img src=x> *bold* [link](https://evil.example)',
    why: ['# no heading\n1. no list, user_id and _emphasis_ and `code`'],
    weighsMore: '',
    prompt,
  }
  const markdown = developerMarkdown(makeDeveloperCopy({ ...report, findings: [hostile] }))
  expect(markdown).toContain('## 1. \\<img src=x> \\*bold\\* \\[link\\](https://evil.example)')
  expect(markdown).toContain(
    '\\# no heading\n\\1. no list, user_id and \\_emphasis\\_ and \\`code\\`',
  )
  expect(markdown).toContain(`\`\`\`\`text\n${prompt}\n\`\`\`\``)
})
