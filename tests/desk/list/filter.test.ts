import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilter, writeFilter } from '#app/desk/list/filter.ts'
import { listAddress, readPlace } from '#app/desk/list/list-address.ts'
import { resolveFilter } from '#app/desk/list/resolve-filter.ts'

const read = (query: string) => readFilter(new URLSearchParams(query))
const now = new Date('2026-11-22T10:00:00Z')

test('reads everything that the list can be filtered by', () => {
  const query =
    'q=garden&status=new&status=won&owner=me&owner=nobody&verdict=yes&band=critical&band=high' +
    '&step=audit&builder=bolt&finding=open-database&source=blog.example&unknowns=3-5' +
    '&score-from=20&score-to=90&from=2026-01-02&to=2026-02-28&contact=yes&live=no&hot=yes'
  const filter = read(query)
  expect(filter).toEqual({
    search: 'garden',
    statuses: ['new', 'won'],
    owners: ['me', 'nobody'],
    verdicts: ['yes'],
    bands: ['high', 'critical'],
    nextSteps: ['audit'],
    builders: ['bolt'],
    findings: ['open-database'],
    sources: ['blog.example'],
    unknowns: ['3-5'],
    scoreFrom: 20,
    scoreTo: 90,
    from: '2026-01-02',
    to: '2026-02-28',
    hasContact: true,
    isLive: false,
    isHot: true,
  })
  expect(read(writeFilter(filter).toString())).toEqual(filter)
})

test.each([
  'status=sold',
  'band=huge',
  'score-from=101',
  'score-to=-1',
  'score-from=4.5',
  'from=2026-02-30',
  'to=yesterday',
  'contact=perhaps',
  'builder=%22%3E%3Cscript%3E',
  'owner=',
  'q=%20%20',
  'something=else',
  'hot=no',
])('leaves out what makes no sense: %s', (query) => {
  expect(read(query)).toEqual({})
})

test('any address is read, and what was read is written and read again the same', () => {
  const names = ['q', 'status', 'owner', 'builder', 'source', 'score-from', 'from', 'live', 'sort']
  const anyParams = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(anyParams, (entries) => {
      const place = readPlace(new URLSearchParams(entries))
      const again = new URL(listAddress(place), 'http://localhost')
      expect(readPlace(again.searchParams)).toEqual(place)
    }),
  )
})

test('"me" is whoever looks, and "hot" is at this moment', () => {
  const member = { id: 'ann', role: 'reviewer' } as const
  expect(resolveFilter({ owners: ['me', 'nobody'], isHot: true }, { member, now })).toEqual({
    owners: ['ann', 'nobody'],
    heatFrom: now.getTime() / 1000 + 4 * 2 * 86_400,
    notStatuses: ['won', 'lost', 'not-a-fit'],
  })
})

test('a number is looked up; other words are searched for only by who may see names', () => {
  const resolve = (search: string, role: 'viewer' | 'reviewer') =>
    resolveFilter({ search }, { member: { id: 'ann', role }, now })
  for (const role of ['viewer', 'reviewer'] as const) {
    expect(resolve('#1042', role)).toEqual({ number: 1042 })
    expect(resolve('1042', role)).toEqual({ number: 1042 })
  }
  expect(resolve('zoe', 'reviewer')).toEqual({ search: 'zoe' })
  expect(resolve('zoe', 'viewer')).toEqual({ number: 0 })
})
