/** A word that a report explains. */
export interface GlossaryTerm<Id extends string = string> {
  readonly id: Id
  readonly term: string
  /** Other forms that occur in texts: plurals, abbreviations, names used by tools. */
  readonly also: readonly string[]
  /** One or two plain sentences. */
  readonly meaning: string
}

/**
 * No form is a word that also has an everyday sense in our texts (key, policy, table, function,
 * rule, code, storage, address): a link on such a word would explain the wrong thing.
 */
export const GLOSSARY = [
  {
    id: 'backend',
    term: 'Backend',
    also: ['backends'],
    meaning:
      'The part of an app that visitors never see: server code, the database, and the rules for who may do what.',
  },
  {
    id: 'frontend',
    term: 'Frontend',
    also: ['frontends'],
    meaning: 'The part that people see and click. It runs on their own device.',
  },
  {
    id: 'server',
    term: 'Server',
    also: ['servers'],
    meaning: 'A computer that is always on and answers when an app asks it for something.',
  },
  {
    id: 'server-code',
    term: 'Server code',
    also: ['server-side code'],
    meaning:
      'Code that runs on a server, out of reach of visitors. Checks that must hold belong there.',
  },
  {
    id: 'business-logic',
    term: 'Business logic',
    also: [],
    meaning: 'The rules of your app: who may do what, and what happens then.',
  },
  {
    id: 'database',
    term: 'Database',
    also: ['databases'],
    meaning: 'Where an app keeps in order what it has to remember, usually in tables.',
  },
  {
    id: 'sql',
    term: 'SQL',
    also: ['PostgreSQL', 'Postgres', 'MySQL', 'database query', 'database queries'],
    meaning:
      'The language in which most databases are asked for data. PostgreSQL and MySQL are two of those databases.',
  },
  {
    id: 'collection',
    term: 'Collection',
    also: ['collections', 'data type', 'data types'],
    meaning: 'Another name for a table: a list of records of one kind, such as orders.',
  },
  {
    id: 'api',
    term: 'API',
    also: ['APIs', 'data API'],
    meaning: 'The agreed way in which one program asks another for something.',
  },
  {
    id: 'endpoint',
    term: 'Endpoint',
    also: ['endpoints', 'API route', 'API routes', 'API endpoint', 'API endpoints'],
    meaning:
      'One address at which server code can be called. Strangers can call it without using your pages.',
  },
  {
    id: 'server-function',
    term: 'Server function',
    also: [
      'server functions',
      'serverless function',
      'serverless functions',
      'edge function',
      'edge functions',
      'cloud function',
      'cloud functions',
    ],
    meaning:
      'A small piece of server code that runs only when it is called. It is a backend all the same.',
  },
  {
    id: 'row-level-security',
    term: 'Row-level security',
    also: ['RLS', 'row level security'],
    meaning: 'A lock on each row of a table, so that people get only the rows that are theirs.',
  },
  {
    id: 'access-rule',
    term: 'Access rule',
    also: [
      'access rules',
      'security rule',
      'security rules',
      'privacy rule',
      'privacy rules',
      'access policy',
      'access policies',
      'RLS policy',
      'RLS policies',
    ],
    meaning: 'A sentence in the database that says who may read or change what.',
  },
  {
    id: 'test-mode',
    term: 'Test mode',
    also: [],
    meaning:
      'A setting for the time while you build. In a database such as Firebase, it leaves the data open to everybody.',
  },
  {
    id: 'public-key',
    term: 'Public key',
    also: [
      'public keys',
      'anon key',
      'anon keys',
      'publishable key',
      'publishable keys',
      'web config',
    ],
    meaning:
      'A key that says which project is meant, like a name on a door. It may be seen, as long as the locks are on.',
  },
  {
    id: 'secret-key',
    term: 'Secret key',
    also: [
      'secret keys',
      'master key',
      'master keys',
      'service_role',
      'service account',
      'API secret',
    ],
    meaning:
      'A key that opens things, whoever holds it. It must stay on the server and never be in a page.',
  },
  {
    id: 'api-key',
    term: 'API key',
    also: ['API keys'],
    meaning:
      'A long string that lets a program use a service. Some are meant to be seen, some never.',
  },
  {
    id: 'token',
    term: 'Token',
    also: ['tokens', 'access token', 'access tokens'],
    meaning: 'A long string that stands in for a password when programs talk to each other.',
  },
  {
    id: 'rotate',
    term: 'Rotate a key',
    also: ['rotate the key', 'rotate keys', 'rotate the keys'],
    meaning:
      'To make a new key and switch the old one off, so that whoever has the old one is out.',
  },
  {
    id: 'environment-variable',
    term: 'Environment variable',
    also: ['environment variables'],
    meaning:
      'A setting kept outside the code. Those that start with VITE_ or NEXT_PUBLIC_ are copied into the page.',
  },
  {
    id: 'env-file',
    term: '.env file',
    also: ['.env files', '.env'],
    meaning: 'A file in which a project keeps its settings and secret keys. It must not be public.',
  },
  {
    id: 'secret-store',
    term: 'Secret store',
    also: ['secret stores', 'secrets manager'],
    meaning: 'The safe in which a builder keeps secret keys, away from code and pages.',
  },
  {
    id: 'authentication',
    term: 'Authentication',
    also: ['authenticated'],
    meaning: 'Finding out who somebody is, usually by a login.',
  },
  {
    id: 'authorization',
    term: 'Authorization',
    also: ['authorisation'],
    meaning: 'Deciding what somebody may do, once it is known who they are.',
  },
  {
    id: 'two-step-login',
    term: 'Two-step login',
    also: [
      'two-step logins',
      'two-step',
      'two-factor',
      'MFA',
      '2FA',
      'multi-factor authentication',
    ],
    meaning: 'A login that asks for a second proof besides the password, such as a code or a key.',
  },
  {
    id: 'login-service',
    term: 'Login service',
    also: ['login services', 'login provider', 'login providers'],
    meaning:
      'A service that checks passwords for you and keeps them safe, such as those of Supabase, Firebase, Clerk or Google.',
  },
  {
    id: 'session',
    term: 'Session',
    also: ['sessions'],
    meaning: 'The time during which an app remembers that you are signed in.',
  },
  {
    id: 'webhook',
    term: 'Webhook',
    also: ['webhooks'],
    meaning:
      'A message from one service to your server, for example from the payment provider: “paid”.',
  },
  {
    id: 'signature',
    term: 'Signature',
    also: ['signatures', 'webhook signature', 'signing secret', 'signing secrets'],
    meaning:
      'Proof that a message really comes from the service it names, like a seal on a letter. A signing secret is what it is checked with.',
  },
  {
    id: 'checkout',
    term: 'Checkout',
    also: ['checkouts'],
    meaning: 'The steps in which people pay, from the basket to the receipt.',
  },
  {
    id: 'payment-link',
    term: 'Payment link',
    also: ['payment links'],
    meaning:
      'A link to a page of the payment provider, on which people pay a price that you set there.',
  },
  {
    id: 'pci-dss',
    term: 'PCI DSS',
    also: ['PCI'],
    meaning: 'The rules of the card companies for all who handle card details.',
  },
  {
    id: 'hosting',
    term: 'Hosting',
    also: ['web space'],
    meaning: 'The place on the internet where an app or its pages live.',
  },
  {
    id: 'domain',
    term: 'Domain',
    also: ['domains'],
    meaning: 'The name of your site on the internet, rented by the year, such as example.com.',
  },
  {
    id: 'static-site',
    term: 'Static site',
    also: ['static sites', 'static page', 'static pages'],
    meaning: 'Ready-made files that are the same for everyone.',
  },
  {
    id: 'local-storage',
    term: 'Local storage',
    also: ['localStorage', 'browser storage'],
    meaning: 'A notepad inside one browser. What stands in it is saved nowhere else.',
  },
  {
    id: 'private-window',
    term: 'Private window',
    also: [
      'private windows',
      'incognito window',
      'incognito windows',
      'private or incognito window',
    ],
    meaning:
      'A browser window that has forgotten who you are. It shows an app as a stranger sees it.',
  },
  {
    id: 'developer-tools',
    term: 'Developer tools',
    also: ['F12'],
    meaning:
      'The part of a browser that shows what a page is made of and what it calls. Press F12; on a Mac, Option, Command and I.',
  },
  {
    id: 'backup',
    term: 'Backup',
    also: ['backups'],
    meaning: 'A copy from which you can restore, best kept somewhere else.',
  },
  {
    id: 'restore-test',
    term: 'Restore test',
    also: ['restore tests', 'test restore'],
    meaning: 'Trying out whether a backup really brings everything back.',
  },
  {
    id: 'test-environment',
    term: 'Test copy',
    also: [
      'test copies',
      'practice copy',
      'practice copies',
      'test environment',
      'staging environment',
      'staging',
    ],
    meaning: 'A second copy of the app with made-up data, for trying things out.',
  },
  {
    id: 'rate-limit',
    term: 'Rate limit',
    also: ['rate limits', 'rate limiting'],
    meaning: 'A brake on how often somebody may try something.',
  },
  {
    id: 'captcha',
    term: 'CAPTCHA',
    also: ['CAPTCHAs', 'spam check', 'spam checks'],
    meaning: 'A small test that tells people from bots.',
  },
  {
    id: 'bot',
    term: 'Bot',
    also: ['bots'],
    meaning: 'A program that uses websites as a person would, only faster and without a pause.',
  },
  {
    id: 'storage-bucket',
    term: 'Storage bucket',
    also: ['storage buckets', 'bucket', 'buckets', 'storage folder', 'storage folders'],
    meaning: 'The folder in which an app keeps uploaded files. It can be private or public.',
  },
  {
    id: 'signed-link',
    term: 'Signed link',
    also: ['signed links', 'signed URL', 'signed URLs'],
    meaning: 'A link to one file that works for a short time, made for the person who asked.',
  },
  {
    id: 'dependency',
    term: 'Dependency',
    also: ['dependencies', 'package', 'packages', 'building blocks'],
    meaning: 'Ready-made code by others that your app is built from.',
  },
  {
    id: 'plugin',
    term: 'Plugin',
    also: ['plugins', 'plug-in', 'plug-ins'],
    meaning: 'An extra that adds something to ready-made software such as WordPress.',
  },
  {
    id: 'repository',
    term: 'Repository',
    also: ['repositories', 'public code', 'repo'],
    meaning:
      'The place where a project’s code and its whole history are kept. If it is public, everybody can read it.',
  },
  {
    id: 'github',
    term: 'GitHub',
    also: [],
    meaning: 'A service where developers keep code. Each project there is private or public.',
  },
  {
    id: 'supabase',
    term: 'Supabase',
    also: [],
    meaning: 'A service that many AI builders use to keep data, logins and uploaded files.',
  },
  {
    id: 'firebase',
    term: 'Firebase',
    also: ['Firestore'],
    meaning:
      'Google’s service for keeping data, logins and uploaded files. Firestore is one of its databases.',
  },
  {
    id: 'injection',
    term: 'Injection',
    also: ['SQL injection', 'code injection'],
    meaning: 'Typed text that a program runs as a command by mistake.',
  },
  {
    id: 'prompt-injection',
    term: 'Prompt injection',
    also: ['prompt injections'],
    meaning: 'Text that talks an AI into doing something it was not meant to do.',
  },
  {
    id: 'ai-helper',
    term: 'AI helper',
    also: ['AI helpers', 'AI agent', 'AI agents', 'coding assistant', 'coding assistants'],
    meaning: 'The chat or assistant that writes or changes your app for you.',
  },
  {
    id: 'encryption',
    term: 'Encryption',
    also: ['encrypted', 'encrypt'],
    meaning: 'Scrambling data so that only somebody with the right key can read it.',
  },
  {
    id: 'uptime-check',
    term: 'Uptime check',
    also: ['uptime checks', 'uptime monitor', 'uptime monitors'],
    meaning: 'A service that opens your app every few minutes and writes to you when it can’t.',
  },
  {
    id: 'form-service',
    term: 'Form service',
    also: ['form services'],
    meaning: 'A service that receives what people send with a form, and passes it on to you.',
  },
  {
    id: 'data-breach',
    term: 'Data breach',
    also: ['data breaches', 'personal data breach'],
    meaning: 'When people’s data is seen, changed or lost by those who had no right to it.',
  },
  {
    id: 'owasp',
    term: 'OWASP',
    also: [],
    meaning: 'A non-profit group. Its lists of common security gaps are used all over the world.',
  },
] as const satisfies readonly GlossaryTerm[]

export type GlossaryId = (typeof GLOSSARY)[number]['id']

/** A text in which words of the glossary are marked. Joining its parts gives the text back. */
export type Prose = readonly (string | { readonly term: GlossaryId; readonly text: string })[]

const idOf = new Map<string, GlossaryId>(
  GLOSSARY.flatMap(({ id, term, also }) =>
    [term, ...also].map((form): [string, GlossaryId] => [form.toLowerCase(), id]),
  ),
)

// Longest first, because the first alternative that fits wins.
const forms = [...idOf.keys()].sort((a, b) => b.length - a.length)

// A hyphen or an address sign makes a word part of a longer one: server-side, /api/, @server.
const words = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_./@-])(?:${forms
    .map((form) => form.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{M}\\p{N}_/@-]|\\.[\\p{L}\\p{N}])`,
  'giu',
)

/**
 * Marks the words of the glossary in a text, the longest where several fit, each term only the
 * first time it is met. Pass one `seen` for texts that stand on one page: it is added to.
 */
export function linkWords(text: string, seen: Set<GlossaryId> = new Set()): Prose {
  const parts: Prose[number][] = []
  let from = 0
  for (const match of text.matchAll(words)) {
    const found = match[0]
    // Undefined for a letter that only counts as the same when case is ignored, such as “ſ” for “s”.
    const id = idOf.get(found.toLowerCase())
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ term: id, text: found })
    from = match.index + found.length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

const byId = new Map<string, GlossaryTerm<GlossaryId>>(GLOSSARY.map((entry) => [entry.id, entry]))

/** @throws when there is no word with this id: an impossible state inside the rules. */
export function glossaryById(id: string): GlossaryTerm<GlossaryId> {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No word of the glossary is called "${id}".`)
  return found
}
