/** The database cannot be used as it is. The message is one line, for the operator. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused'
}

export function describeDamage(file: string, reason: string): DatabaseRefused {
  return new DatabaseRefused(
    `${file} is damaged (${reason.replace(/\s+/g, ' ')}). Nothing was changed. To restore, move ` +
      `${file} and its -wal and -shm files away, copy your last backup there, and start again.`,
  )
}
