import { z } from 'zod'
import { atMost, type Line, type Part, times } from '../line.ts'
import { runInPlainNode } from '../plain-node.ts'
import { median, quantile } from '../statistics.ts'
import { questionsAt } from './questions.ts'

const timesSchema = z.array(z.number())
const ResultsSchema = z.array(
  z.object({
    count: z.number(),
    /** The first question takes in what was filled in all at once. */
    first: z.number(),
    cold: timesSchema,
    warm: timesSchema,
    changes: timesSchema,
  }),
)

const MOST_MS = 50
const MOST_GROWTH = 1.5

export const deskPart: Part = {
  name: 'desk',
  title: 'the list of the desk, 50 rows a page, with 100,000 and 1,000,000 assessments',
  needsBuild: false,
  notes: [
    `${questionsAt(0).length} questions: filters that are common, rare, and never true together, three orders, searches, deep pages. Rows, total and counts by status are all in the time.`,
    'One row changes before each question. Cold is each question’s first time in the process.',
    'Results are the engine’s own, without the parts of a report that the list does not read: with them a million would take 50 gigabytes.',
  ],
  async measure() {
    const results = await runInPlainNode('bench/desk/program.ts', ResultsSchema)
    const lines = results.flatMap(({ count, first, cold, warm, changes }): Line[] => {
      const many = count.toLocaleString('en-GB')
      const p95 = quantile(warm, 0.95)
      return [
        { what: `${many}: p50`, figure: median(warm), unit: 'ms' },
        { what: `${many}: p95`, figure: p95, unit: 'ms', aim: atMost(p95, MOST_MS, 'ms') },
        { what: `${many}: slowest`, figure: Math.max(...warm), unit: 'ms' },
        { what: `${many}: p95 cold`, figure: quantile(cold, 0.95), unit: 'ms' },
        { what: `${many}: first page after a migration`, figure: first / 1000, unit: 's' },
        { what: `${many}: to change a status, p95`, figure: quantile(changes, 0.95), unit: 'ms' },
      ]
    })
    const [less, more] = results.map(({ warm }) => quantile(warm, 0.95))
    if (less === undefined || more === undefined) throw new Error('Results are missing.')
    const growth = more / less
    const aim = { text: `at most ${times(MOST_GROWTH)}`, isMet: growth <= MOST_GROWTH }
    return [...lines, { what: 'growth of p95', figure: growth, unit: 'times', aim }]
  },
}
