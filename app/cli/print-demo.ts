import { DESK } from '#app/desk/addresses.ts'
import { DEMO_TEAM } from '#app/desk/demo/demo.ts'

/** What somebody needs to try the demo, printed once it is ready. */
export function printDemo({
  address,
  password,
  count,
}: {
  address: string
  password: string
  count: number
}): string {
  const { alex, nora, iris } = DEMO_TEAM
  return `
  Sales desk  ${address}${DESK}
  E-mail      ${alex.email} (${alex.role})
  Password    ${password}

The same password lets in ${nora.email} (${nora.role}), and ${iris.email}, a ${iris.role}, who sees nothing personal.
All ${count} assessments come from the real rules. The people, companies, apps and answers are invented.
No second factor is asked for here. A real desk asks for one, unless DESK_SECOND_FACTOR=off.
Ctrl-C ends the demo and removes everything in it.
`
}
