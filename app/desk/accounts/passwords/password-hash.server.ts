import { hash, parseOptions, verify } from '@node-rs/argon2'
import { fewAtOnce } from './few-at-once.server.ts'

/** Argon2id, the package's default, at OWASP's figures: 19 MiB, two passes, one lane. */
const POLICY = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Each takes 19 MiB and a core for a while: a crowd that signs in at once queues. */
const inTurn = fewAtOnce({ atOnce: 2, waiting: 50 })

/** What is hashed where there is nothing to compare with: what it costs must not tell. */
let decoy: Promise<string> | undefined

/** Of the whole password, however long. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(sameLetters(password), POLICY))
}

/**
 * Whether this is the password. Without a hash, because nobody is known by that address or they may
 * not sign in, it takes the same time and the answer is no.
 */
export async function verifyPassword(
  stored: string | null | undefined,
  password: string,
): Promise<'right' | 'right-but-outdated' | 'wrong'> {
  decoy ??= hash('nobody has this password', POLICY)
  const against = stored ?? (await decoy)
  const isRight = await inTurn(() => verify(against, sameLetters(password)))
  if (!isRight || stored === null || stored === undefined) return 'wrong'
  return isOutdated(stored) ? 'right-but-outdated' : 'right'
}

/** Made with other figures than ours of today. */
function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return (
    !stored.startsWith('$argon2id$v=19$') ||
    memoryCost !== POLICY.memoryCost ||
    timeCost !== POLICY.timeCost ||
    parallelism !== POLICY.parallelism
  )
}

/** The same letters, whichever way a keyboard composes them: "é" is one sign or two. */
const sameLetters = (password: string): string => password.normalize('NFKC')
