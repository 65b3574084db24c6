import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '#rules/states.ts'
import { printFault } from './print.ts'
import type { Proof } from './proof.ts'

/** Of each broken claim. Enough to see what a mistake has in common, few enough to read. */
const FAULTS_SHOWN = 3

/**
 * What is broken, in words. Counterexamples are written as answers files into a folder of their own,
 * which is made only when there are any.
 */
export function saveFaults(proofs: readonly Proof[]): readonly string[] {
  let folder: string | undefined
  let files = 0
  const save = (answers: Answers): string => {
    folder ??= mkdtempSync(join(tmpdir(), 'backend-check-rules-'))
    files += 1
    const file = join(folder, `${files}.json`)
    writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`)
    return file
  }
  return proofs.flatMap((proof) =>
    proof.broken.slice(0, FAULTS_SHOWN).map((fault) => printFault(proof, fault, save)),
  )
}
