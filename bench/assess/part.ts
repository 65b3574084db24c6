import { z } from 'zod'
import { atLeast, type Line, type Part, round } from '../line.ts'
import { runInPlainNode } from '../plain-node.ts'
import { geometricMean } from '../statistics.ts'

/** Assessments a second, for each class of founder. */
const RatesSchema = z.array(
  z.object({
    name: z.string(),
    ours: z.number(),
    jsonRulesEngine: z.number(),
    zenEngine: z.number(),
    zenEngineAtOnce: z.number(),
  }),
)
export type Rates = z.output<typeof RatesSchema>

type Peer = 'jsonRulesEngine' | 'zenEngine' | 'zenEngineAtOnce'

const PEERS: readonly { readonly key: Peer; readonly name: string; readonly aim: number }[] = [
  { key: 'jsonRulesEngine', name: 'json-rules-engine', aim: 100 },
  { key: 'zenEngine', name: 'zen-engine', aim: 25 },
  { key: 'zenEngineAtOnce', name: 'zen-engine, 64 at once', aim: 25 },
]

export const assessPart: Part = {
  name: 'assess',
  title: 'whole assessments a second, findings and reasons included',
  needsBuild: false,
  notes: [
    'Before measuring, all three find the same confirmed risks for every golden founder.',
    'The peers only say which rules are a confirmed risk, in two values. assess() also works out',
    'unknowns, reasons, verdict, score, range, next step, areas and open questions.',
    'One at a time is what a request waits for. 64 at once lets zen-engine use every processor',
    'core, while assess() has one.',
  ],
  async measure() {
    const rates = await runInPlainNode('bench/assess/program.ts', RatesSchema, {
      flags: ['--expose-gc'],
    })
    const own = rates.map(({ name, ours }): Line => ({ what: name, figure: ours, unit: '/s' }))
    return [...own, ...PEERS.flatMap((peer) => comparePeer(rates, peer))]
  },
}

function comparePeer(rates: Rates, { key, name, aim }: (typeof PEERS)[number]): Line[] {
  const ratios = rates.map((rate) => rate.ours / rate[key])
  const aimed = (what: string, figure: number): Line => ({
    what: `${what} against ${name}`,
    figure,
    unit: 'times',
    aim: atLeast(figure, aim, 'times'),
  })
  return [
    ...rates.map((rate, index) => ({
      ...aimed(rate.name, ratios[index] ?? 0),
      against: `it does ${round(rate[key])} /s`,
    })),
    aimed('geometric mean', geometricMean(ratios)),
  ]
}
