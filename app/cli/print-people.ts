import type { PersonView } from '#app/desk/accounts/people/people-view.ts'

const NOBODY =
  'Nobody is at the desk yet. Invite the first person: npm run desk -- invite you@example.com --role admin'

/** A table for a terminal. */
export function printPeople(people: readonly PersonView[]): string {
  if (people.length === 0) return NOBODY
  const rows = [
    ['E-mail', 'Role', 'State', 'Second factor', 'Last seen'],
    ...people.map(({ email, role, state, secondFactor, lastSeen }) => [
      email,
      role,
      state.words,
      secondFactor,
      lastSeen,
    ]),
  ]
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
