import { describe, expect, onTestFinished, test } from 'vitest'
import { findFinished } from '#app/report/find-finished.server.ts'
import { findPlan } from '#app/report/what-if/find-plan.server.ts'
import { savePlan } from '#app/report/what-if/save-plan.server.ts'
import { newToken } from '#app/server/token.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { temporaryFile } from '../../db/temporary-database.ts'
import { founderById } from '../../golden/founders.ts'
import { goldenReport } from '../golden-report.ts'
import { storeDraft, storeResult } from '../store-result.ts'

const ID = 'internal-tool-public'
const now = () => new Date('2026-11-23T10:00:00Z')

async function startWith(id = ID) {
  const file = temporaryFile()
  const token = await storeResult(file, founderById(id))
  const draft = await storeDraft(file, founderById(id))
  const db = await openDatabase({ file })
  onTestFinished(() => db.destroy())
  const report = goldenReport(id)
  const risks = report.findings.filter(({ outcome }) => outcome === 'risk').map(({ id }) => id)
  const find = async (shown = report) => {
    const stored = await findFinished({ db }, token)
    if (stored === undefined) throw new Error('The check is gone.')
    return findPlan({ db }, { token, stored, report: shown })
  }
  const save = (form: readonly (readonly [string, string])[], to: string | undefined = token) =>
    savePlan({ db, now }, { token: to, request: postOf(form) })
  const ticked = async () => {
    const plan = await find()
    return plan === null || plan === 'rules-changed' ? [] : plan.ticked
  }
  return { db, token, draft, report, risks, find, save, ticked }
}

function postOf(form: readonly (readonly [string, string])[]): Request {
  const body = new URLSearchParams(form.map(([name, value]) => [name, value]))
  return new Request('http://localhost/r/x/plan', { method: 'POST', body })
}

describe('the plan', () => {
  test('lists every confirmed finding in the order of the report, as a thing to do', async () => {
    const { find, risks, token } = await startWith()
    expect(await find()).toMatchObject({
      address: `/r/${token}/plan`,
      answers: founderById(ID).answers,
      ticked: [],
      findings: risks,
    })
  })

  test.each(['brochure-site', 'knows-nothing', 'shopify-shop', 'careful-but-unsure'])(
    'of %s is there when something can change',
    async (id) => {
      const { find, report } = await startWith(id)
      expect((await find()) === null).toBe(report.score.value === 0)
    },
  )

  test('is not made under other rules, or for answers that are none any more', async () => {
    const { db, report, find } = await startWith()
    const old = { ...report, rulesVersion: '0.9.0' }
    expect(await find(old)).toBe('rules-changed')
    await db.updateTable('answer').set({ value_json: '["gone"]' }).execute()
    expect(await find()).toBe('rules-changed')
  })
})

describe('saving', () => {
  test('leads back to the plan, where the ticks are', async () => {
    const { save, ticked, risks, token } = await startWith()
    const [first = '', second = ''] = risks
    const response = await save([
      ['tick', second],
      ['tick', first],
    ])
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/r/${token}#plan`])
    expect(await ticked()).toEqual([first, second])
  })

  test('takes back what was ticked before, and nothing that another tab ticked', async () => {
    const { save, ticked, risks } = await startWith()
    const [first = '', second = '', third = ''] = risks
    await save([
      ['tick', first],
      ['tick', second],
    ])
    const afterwards = [
      ['was', first],
      ['tick', third],
    ] as const
    await save(afterwards)
    await save(afterwards)
    expect(await ticked()).toEqual([second, third])
  })

  test.each<[string, 'tick' | 'was', string]>([
    ['no finding at all', 'tick', 'no-such-thing'],
    ['a rule that is no finding here', 'tick', 'own-card-form'],
    ['none that was ticked', 'was', '__proto__'],
    ['a doubt', 'tick', 'open-database'],
  ])('%s is refused, and nothing is written', async (_, name, id) => {
    const { save, ticked, risks } = await startWith()
    expect(risks).not.toContain(id)
    const refused = save([
      ['tick', risks[0] ?? ''],
      [name, id],
    ])
    await expect(refused).rejects.toMatchObject({ status: 400 })
    expect(await ticked()).toEqual([])
  })

  test('for no finished report there is nothing to save to', async () => {
    const { save, draft } = await startWith()
    for (const token of [draft, newToken(), 'short', '']) {
      await expect(save([], token)).rejects.toMatchObject({ status: 404 })
    }
  })
})
