import type { AuditKind } from '#db/desk/audit.server.ts'
import { counted } from '../../ui/counted.ts'
import { ROLES } from '../access/permissions.ts'
import { ROLE_WORDS } from '../access/role-words.ts'
import type { Say } from './say.ts'

const SIGNED_IN: Readonly<Record<string, string>> = {
  password: 'signed in with a password.',
  code: 'signed in with a password and a code.',
  'recovery-code': 'signed in with a password and a recovery code.',
  link: 'signed in through a link to choose a password.',
}

/** Signing in, and everything about accounts. */
export const SAY_ACCOUNT = {
  'signed-in': ({ text }) => [SIGNED_IN[text('by') ?? ''] ?? 'signed in.'],
  'sign-in-refused': ({ subject, whom, text }) => {
    if (text('step') === 'second factor') return ['gave a wrong code after the password.']
    if (text('step') === 'password again') return ['gave a wrong password when asked for it again.']
    return subject === null
      ? ['tried to sign in with an address that nobody here has, and was refused.']
      : ['tried to sign in as ', whom, ', and was refused.']
  },
  'signed-out': () => ['signed out.'],
  'session-ended': ({ memberId, subject, whom, number }) =>
    memberId === subject
      ? [`ended ${counted(number('ended') ?? 0, 'other sign-in')} of their own.`]
      : ['signed ', whom, ` out everywhere (${counted(number('ended') ?? 0, 'sign-in')}).`],
  'recovery-code-used': ({ number }) => [
    `used a recovery code, and has ${number('left') ?? 'some'} left.`,
  ],
  'recovery-codes-made': () => ['made new recovery codes.'],
  'password-changed': ({ text }) => [
    text('by') === 'link' ? 'chose a new password through a link.' : 'changed their password.',
  ],
  'second-factor-changed': ({ isTrue }) => [
    isTrue('isFirst') ? 'set up a second step to sign in.' : 'replaced their second step.',
  ],
  'second-factor-forgotten': ({ whom }) => [
    'took away the second step and the password of ',
    whom,
    ', and made a link to start afresh.',
  ],
  'member-invited': ({ whom, text, isTrue }) => [
    'invited ',
    whom,
    `${isTrue('isFirst') ? '' : ' again'} as ${roleName(text('role'))}.`,
  ],
  'invitation-accepted': () => ['accepted the invitation and chose a password.'],
  'reset-link-made': ({ whom, text }) =>
    text('link') === 'invite'
      ? ['made a new invitation link for ', whom, '.']
      : ['made a link for ', whom, ' to choose a new password.'],
  'member-changed': ({ whom, text }) =>
    text('what') === 'role'
      ? [
          'changed the role of ',
          whom,
          ` from ${roleName(text('from'))} to ${roleName(text('to'))}.`,
        ]
      : ['changed the e-mail address they sign in with.'],
  'member-disabled': ({ whom }) => ['disabled ', whom, '.'],
  'member-enabled': ({ whom }) => ['enabled ', whom, ' again.'],
  refused: ({ text }) => {
    const page = text('page') ?? 'a page'
    return text('method') === 'POST'
      ? [`tried to change something at ${page}, and was refused.`]
      : [`opened ${page}, and was refused.`]
  },
} satisfies Partial<Record<AuditKind, Say>>

function roleName(id: string | null): string {
  const role = ROLES.find((one) => one === id)
  return role === undefined ? 'somebody' : ROLE_WORDS[role].label.toLowerCase()
}
