import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'

// Inside the project, so that programs in it find its packages, and so that the database of a
// benchmark lies on a disk: the system's folder for temporary files is often in memory.
const root = resolve('.cache/bench')

/** Runs `work` with a new, empty folder, and removes the folder afterwards. */
export async function withFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  mkdirSync(root, { recursive: true })
  const folder = mkdtempSync(`${root}/`)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
