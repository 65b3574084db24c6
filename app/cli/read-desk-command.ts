import { parseArgs } from 'node:util'
import { ROLES, type Role } from '#app/desk/access/permissions.ts'
import { readMemberEmail } from '#app/desk/accounts/member-email.server.ts'
import { InputError } from './usage.ts'

export const DESK_USAGE = `usage: npm run desk -- COMMAND

  invite EMAIL [--role viewer|reviewer|admin]
                        prints a link by which this person joins the desk, once, within
                        7 days. Without --role: reviewer. Again: a new link
  list [--json]         everybody, with role, state and second factor
  reset EMAIL           prints a link to choose a new password, once, within a day
    --forget-second-factor
                        for somebody who lost phone and recovery codes: these and the
                        password stop working at once
  disable EMAIL         shuts somebody out at once
  enable EMAIL          lets them in again
  --help                this

It works on the database of DATABASE_URL, while the program runs or not. Links begin with
PUBLIC_URL: set it as the program has it.`

export type DeskCommand =
  | { readonly name: 'help' }
  | { readonly name: 'list'; readonly json: boolean }
  | { readonly name: 'invite'; readonly email: string; readonly role: Role }
  | { readonly name: 'reset'; readonly email: string; readonly forgetsFactor: boolean }
  | { readonly name: 'disable' | 'enable'; readonly email: string }

const HINT = 'npm run desk -- --help tells how'

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  role: { type: 'string' },
  'forget-second-factor': { type: 'boolean' },
} as const

/** Which options each command knows. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  invite: ['role'],
  list: ['json'],
  reset: ['forget-second-factor'],
  disable: [],
  enable: [],
}

/** @throws InputError with one line that says what to do */
export function readDeskCommand(args: readonly string[]): DeskCommand {
  const { values, positionals } = parse(args)
  const [name, typed, ...more] = positionals
  if (values.help === true || name === 'help') return { name: 'help' }
  if (name === undefined) throw new InputError(`Which command? ${HINT}`)
  const known = KNOWN[name]
  if (known === undefined) throw new InputError(`There is no command "${name}"; ${HINT}`)
  const odd = Object.keys(values).find((option) => !known.includes(option))
  if (odd !== undefined) throw new InputError(`${name} has no option --${odd}; ${HINT}`)
  if (name === 'list') {
    if (typed !== undefined) throw new InputError(`list takes no address; ${HINT}`)
    return { name, json: values.json ?? false }
  }
  if (typed === undefined || more.length > 0) {
    throw new InputError(`${name} takes one e-mail address; ${HINT}`)
  }
  const read = readMemberEmail(typed)
  if ('fault' in read) throw new InputError(`"${typed}" is no e-mail address; ${HINT}`)
  const { email } = read
  if (name === 'invite') return { name, email, role: readRole(values.role ?? 'reviewer') }
  if (name === 'reset') {
    return { name, email, forgetsFactor: values['forget-second-factor'] ?? false }
  }
  return { name: name === 'disable' ? 'disable' : 'enable', email }
}

function readRole(typed: string): Role {
  const role = ROLES.find((role) => role === typed)
  if (role === undefined) throw new InputError(`--role is one of ${ROLES.join(', ')}; ${HINT}`)
  return role
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new InputError(`${reason}; ${HINT}`)
  }
}
