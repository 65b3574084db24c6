import { median } from '../statistics.ts'
import { backendCheck } from './backend-check.ts'
import type { Contestant, Ready } from './contestant.ts'
import { CLASSES, goldenAnswers } from './golden-answers.ts'
import { jsonRulesEngine } from './json-rules-engine.ts'
import type { Rates } from './part.ts'
import { zenEngine } from './zen-engine.ts'

const ROUNDS = 7
const ROUND_MS = 250
const WARM_UP_MS = 1000
const AT_ONCE = 64

const { gc } = globalThis
if (gc === undefined) throw new Error('Needs --expose-gc.')

const ours = backendCheck()
const peers = { jsonRulesEngine: jsonRulesEngine(), zenEngine: zenEngine() }
const answers = goldenAnswers()

await compareRisks()
await warmUp([ours, ...Object.values(peers)])
const rates: Rates = []
for (const { name, founderId } of CLASSES) rates.push({ name, ...(await measure(founderId)) })
process.stdout.write(JSON.stringify(rates))

/** A comparison is worth something only where all engines say the same. */
async function compareRisks(): Promise<void> {
  for (const [founderId, given] of answers) {
    const expected = await sortedRisks(ours, given)
    for (const peer of Object.values(peers)) {
      const found = await sortedRisks(peer, given)
      if (found === expected) continue
      throw new Error(`${founderId}: ${peer.name} finds ${found}, assess() finds ${expected}`)
    }
  }
}

type Given = Parameters<Contestant['prepare']>[0]

async function sortedRisks(contestant: Contestant, given: Given): Promise<string> {
  return [...(await contestant.prepare(given).listRisks())].sort().join(' ') || 'nothing'
}

/** On every golden founder, so that no engine is tuned to the one that is being measured. */
async function warmUp(contestants: readonly Contestant[]): Promise<void> {
  for (const contestant of contestants) {
    const ready = [...answers.values()].map((given) => contestant.prepare(given))
    const end = performance.now() + WARM_UP_MS
    while (performance.now() < end) for (const { run } of ready) await run()
  }
}

/** Assessments a second, the median of rounds in which the engines take turns. */
async function measure(founderId: string) {
  const given = answers.get(founderId) ?? {}
  const mine = ours.prepare(given)
  const jre = peers.jsonRulesEngine.prepare(given)
  const zen = peers.zenEngine.prepare(given)
  const rounds = { ours: [0], jsonRulesEngine: [0], zenEngine: [0], zenEngineAtOnce: [0] }
  for (let round = 0; round < ROUNDS; round += 1) {
    // What one engine leaves behind is not for the next one to clear away.
    gc?.()
    rounds.ours[round] = rateOfSync(mine)
    gc?.()
    rounds.jsonRulesEngine[round] = await rateOf(jre, 1)
    gc?.()
    rounds.zenEngine[round] = await rateOf(zen, 1)
    gc?.()
    rounds.zenEngineAtOnce[round] = await rateOf(zen, AT_ONCE)
  }
  return {
    ours: median(rounds.ours),
    jsonRulesEngine: median(rounds.jsonRulesEngine),
    zenEngine: median(rounds.zenEngine),
    zenEngineAtOnce: median(rounds.zenEngineAtOnce),
  }
}

function rateOfSync({ run }: Ready): number {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < ROUND_MS) {
    for (let index = 0; index < 100; index += 1) run()
    count += 100
  }
  return (count / (performance.now() - start)) * 1000
}

async function rateOf({ run }: Ready, atOnce: number): Promise<number> {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < ROUND_MS) {
    if (atOnce === 1) await run()
    else await Promise.all(Array.from({ length: atOnce }, run))
    count += atOnce
  }
  return (count / (performance.now() - start)) * 1000
}
