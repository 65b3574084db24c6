import { z } from 'zod'
import { StartError } from './start-error.server.ts'

/** `max` is for the operator's sake as well: a mistyped number of ten digits is told at once. */
function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((number) => number >= min && number <= max, error)
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

const databaseUrl = z
  .string()
  .refine((url) => !url.startsWith('postgres'), 'PostgreSQL is not supported yet; use file:PATH')
  .refine((url) => /^file:|^[^:]+$/.test(url), 'must be file:PATH or a path')
  .transform((url) => url.replace(/^file:(\/\/)?/, ''))
  .refine((path) => path !== '', 'must name a file')

/**
 * The settings, from environment variables. Every one has a default that works.
 * An empty variable counts as unset, as in `BRAND_NAME= npm start`.
 */
export const EnvSchema = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000),
    /** Unset: all interfaces, because inside a container loopback cannot be reached. */
    HOST: z.string().optional(),
    PUBLIC_URL: webAddress
      .refine((url) => URL.canParse(url) && new URL(url).pathname === '/', 'must not have a path')
      .optional(),
    DATABASE_URL: databaseUrl.default('var/backend-check.db'),
    BRAND_NAME: z
      .string()
      .trim()
      .max(60, 'must have at most 60 characters')
      .default('Backend Check'),
    AUDIT_URL: webAddress.optional(),
    BUILD_URL: webAddress.optional(),
    CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
    COOKIE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
    /** How many proxies in front of us are ours; 0 believes no X-Forwarded-* header. */
    TRUST_PROXY: wholeNumber(0, 10).default(0),
    POSTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(300),
    PDFS_PER_MINUTE: wholeNumber(1, 1_000_000).default(30),
    PDF_WORKERS: wholeNumber(1, 64).default(2),
    PDF_TIMEOUT_MS: wholeNumber(1, 120_000).default(15_000),
    /** Reports that may wait for a worker; the next one is told to come back later. */
    PDF_QUEUE: wholeNumber(1, 10_000).default(20),
    /** Without it nothing is mailed, and the pages say so. */
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:pass@host:587' })
      .optional(),
    MAIL_FROM: z.email('must be an e-mail address').optional(),
    /** Who is told when somebody writes to us or complains. */
    TEAM_EMAIL: z.email('must be an e-mail address').optional(),
    MAILS_PER_HOUR: wholeNumber(1, 1_000_000).default(20),
    API_PER_MINUTE: wholeNumber(1, 1_000_000).default(120),
    FORMS_PER_HOUR: wholeNumber(1, 1_000_000).default(30),
    /** The end of the sentence "You get an answer within ...". */
    REPLY_WITHIN: z
      .string()
      .trim()
      .min(1, 'must not be blank')
      .max(60, 'must have at most 60 characters')
      .default('two working days'),
    /** Whoever sees personal data at the desk needs a second factor, unless this says `off`. */
    DESK_SECOND_FACTOR: z.enum(['on', 'off'], 'must be on or off').default('on'),
    /** `on` lets webhooks reach this very machine, also by http: for trying them out and for tests. */
    DESK_WEBHOOKS_LOCAL: z.enum(['on', 'off'], 'must be on or off').default('off'),
    /** `on` says on every page that everything here is invented: set by `npm run demo`. */
    DEMO: z.enum(['on', 'off'], 'must be on or off').default('off'),
    /** Who answers for this site, for the page about privacy: name and address on one line. */
    OPERATOR: z.string().trim().max(200, 'must have at most 200 characters').optional(),
    /** Days after which the retention job deletes; each has a bound, none can be switched off. */
    KEEP_DRAFTS_DAYS: wholeNumber(1, 365).default(7),
    KEEP_RESULTS_DAYS: wholeNumber(1, 3650).default(90),
    KEEP_CONTACTS_DAYS: wholeNumber(1, 3650).default(365),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    /** Origin only, no slash at the end: `https://check.example`. */
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin,
    /** False: nobody told us our address, so the Host of a request is as good as any. */
    publicUrlIsSet: env.PUBLIC_URL !== undefined,
    databaseFile: env.DATABASE_URL,
    brandName: env.BRAND_NAME,
    auditUrl: env.AUDIT_URL,
    buildUrl: env.BUILD_URL,
    contactEmail: env.CONTACT_EMAIL,
    cookieSecret: env.COOKIE_SECRET,
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUST_PROXY,
    postsPerMinute: env.POSTS_PER_MINUTE,
    pdfsPerMinute: env.PDFS_PER_MINUTE,
    pdfWorkers: env.PDF_WORKERS,
    pdfTimeoutMs: env.PDF_TIMEOUT_MS,
    pdfQueue: env.PDF_QUEUE,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? env.CONTACT_EMAIL,
    teamEmail: env.TEAM_EMAIL ?? env.CONTACT_EMAIL,
    mailsPerHour: env.MAILS_PER_HOUR,
    apiPerMinute: env.API_PER_MINUTE,
    formsPerHour: env.FORMS_PER_HOUR,
    replyWithin: env.REPLY_WITHIN,
    deskSecondFactor: env.DESK_SECOND_FACTOR === 'on',
    deskWebhooksLocal: env.DESK_WEBHOOKS_LOCAL === 'on',
    isDemo: env.DEMO === 'on',
    operator: env.OPERATOR,
    keepDraftsDays: env.KEEP_DRAFTS_DAYS,
    keepResultsDays: env.KEEP_RESULTS_DAYS,
    keepContactsDays: env.KEEP_CONTACTS_DAYS,
  }))

export type Env = z.output<typeof EnvSchema>

/** Throws a StartError that names the variable, never its value: it may be a secret. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== '')
  const parsed = EnvSchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new StartError(`${issue?.path.join('.')}: ${issue?.message.replace(/\s+/g, ' ')}`)
}
