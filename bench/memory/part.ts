import { z } from 'zod'
import type { Line, Part } from '../line.ts'
import { runInPlainNode } from '../plain-node.ts'

const SamplesSchema = z.array(
  z.object({
    /** Reports drawn so far. */
    count: z.number(),
    /** Mebibytes after a forced garbage collection; `heap` with what it holds outside. */
    rss: z.number(),
    heap: z.number(),
  }),
)
export type Samples = z.output<typeof SamplesSchema>

/** A leak of only 20 kB a report would be more. */
const NOISE = 5

export const memoryPart: Part = {
  name: 'memory',
  title: 'of a process that draws 500 different reports, after forced collections',
  needsBuild: true,
  notes: [
    'The worker of the build draws all golden founders in turn, each time under a new name.',
    `Levels off: from the 250th report to the 500th the heap grows by less than ${NOISE} MiB.`,
  ],
  async measure() {
    const samples = await runInPlainNode('bench/memory/program.ts', SamplesSchema, {
      flags: ['--expose-gc'],
    })
    const [, before, after] = samples
    if (before === undefined || after === undefined) throw new Error('Samples are missing.')
    const growth = after.heap - before.heap
    return [
      ...samples.flatMap(({ count, rss, heap }): Line[] => [
        { what: `heap after ${count}`, figure: heap, unit: 'MiB' },
        { what: `whole process after ${count}`, figure: rss, unit: 'MiB' },
      ]),
      {
        what: 'growth of the heap, 250 to 500',
        figure: growth,
        unit: 'MiB',
        aim: { text: 'levels off', isMet: growth < NOISE },
      },
    ]
  },
}
