import { PROMISES } from '#rules/promises.ts'
import type { Fault, Proof } from './proof.ts'
import type { Paths } from './sense/paths.ts'

export const number = (count: number | bigint): string => count.toLocaleString('en-GB')

/** The promises with what proves them, then the rest, then what is only a sample. */
export function printProofs(proofs: readonly Proof[]): string {
  const promised = PROMISES.map(({ promise }, index) => ({
    heading: `${index + 1}. ${promise}`,
    proofs: proofs.filter((proof) => proof.promise === index + 1),
  }))
  const rest = proofs.filter(({ promise }) => promise === null)
  const groups = [
    ...promised,
    { heading: 'Besides', proofs: rest.filter(({ whole }) => whole) },
    {
      heading: 'Tried on a sample, which checks the code of proofs and engine and proves nothing',
      proofs: rest.filter(({ whole }) => !whole),
    },
  ]
  return groups
    .filter((group) => group.proofs.length > 0)
    .map((group) => [group.heading, ...group.proofs.map(printProof)].join('\n'))
    .join('\n\n')
}

function printProof({ claim, cases, unit, whole, broken }: Proof): string {
  if (broken.length > 0) return `   BROKEN  ${claim}`
  const held = whole
    ? `proved for all ${number(cases)} ${unit}`
    : `held for ${number(cases)} ${unit}`
  return `   ok  ${claim}: ${held}.`
}

/** One broken claim with its smallest counterexample; `save` keeps answers and says where. */
export function printFault(
  { claim }: Proof,
  { what, detail, answers, changed }: Fault,
  save: (answers: NonNullable<Fault['answers']>) => string,
): string {
  const lines = [`BROKEN  ${claim}`, `   ${what}${detail === '' ? '' : ` (${detail})`}`]
  if (answers !== null)
    lines.push(`   ${JSON.stringify(answers)}`, `   npm run --silent assess -- ${save(answers)}`)
  if (changed !== null)
    lines.push(
      '   and after the change',
      `   ${JSON.stringify(changed)}`,
      `   npm run --silent assess -- ${save(changed)}`,
    )
  return lines.join('\n')
}

export function printCoverage(
  { count, shortest, longest, answerSets }: Paths,
  { rules, questions, seconds }: Readonly<Record<'rules' | 'questions' | 'seconds', number>>,
): string {
  return [
    `${rules} rules over ${questions} questions, ${number(count)} paths of ${shortest} to ${longest} questions.`,
    `${number(answerSets)} sets of answers can be reached (about ${roughly(answerSets)}).`,
    `${seconds.toFixed(1)} seconds.`,
  ].join('\n')
}

function roughly(count: bigint): string {
  const digits = count.toString()
  return `${digits.slice(0, 1)}.${digits.slice(1, 2)} × 10^${digits.length - 1}`
}
