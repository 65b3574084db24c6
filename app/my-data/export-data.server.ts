import type { MyData } from '#db/my-data.server.ts'

/** Everything that is stored, to the letter, for a machine. Times are ISO 8601 in UTC. */
export function exportData({ checks }: MyData, { site, now }: { site: string; now: Date }): string {
  const content = { site, exportedAt: now.toISOString(), checks }
  return `${JSON.stringify(content, null, 2)}\n`
}
