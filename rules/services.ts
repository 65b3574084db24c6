import { lowerFirst } from './lower-first.ts'
import type { MenuTopic } from './question.ts'
import type { ReferenceId } from './references.ts'

/** A part of an address that shows up in the browser’s network list while the app is used. */
export interface AddressClue {
  readonly address: string
  /** `sure`: only this service uses it. `hint`: usual for it, but others use it too. */
  readonly confidence: 'sure' | 'hint'
}

/** A usual home of a backend, or of a part of it. */
export interface Service<Id extends string = string> {
  readonly id: Id
  readonly name: string
  /** One sentence in plain words, at most 90 characters. */
  readonly about: string
  /**
   * `yours`: an account or a machine in your name, and you set the rules. `managed-for-you`: the
   * builder owns the account underneath, and you set the rules. `theirs`: the service does both.
   */
  readonly whose: 'yours' | 'managed-for-you' | 'theirs'
  readonly role:
    | 'data-and-logins'
    | 'data'
    | 'server-code'
    | 'payments'
    | 'shop'
    | 'forms'
    | 'pages'
  /** Offered in the question about names one may have seen. */
  readonly askedFor: boolean
  /** Exact menus, only where a source names them. */
  readonly menus: Partial<Record<MenuTopic, string>>
  readonly clues: readonly AddressClue[]
  readonly sources: readonly ReferenceId[]
}

// Keeps each id as a literal type while every service offers the same fields.
const service = <const Id extends string>(definition: Service<Id>): Service<Id> => definition

export const SERVICES = [
  service({
    id: 'supabase',
    name: 'Supabase',
    about: 'A database with logins, file storage and functions, in a project of your own.',
    whose: 'yours',
    role: 'data-and-logins',
    askedFor: true,
    menus: {
      data: 'At supabase.com/dashboard, open your project, then Table Editor.',
      access: 'In your Supabase project, open Authentication, then Policies.',
      security: 'In your Supabase project, open Advisors, then Security Advisor.',
      logins:
        'In your Supabase project, open Settings, then Auth. Look for where e-mail addresses are confirmed.',
      backups: 'In your Supabase project, open Database, then Backups.',
    },
    clues: [{ address: '.supabase.co', confidence: 'sure' }],
    sources: ['supabase-production', 'supabase-tables', 'supabase-backups', 'supabase-keys'],
  }),
  service({
    id: 'lovable-cloud',
    name: 'Lovable Cloud',
    about: 'The backend that Lovable sets up for you; Supabase runs underneath.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: true,
    menus: {
      data: 'In Lovable, open the Cloud tab. What it lists is your backend.',
      security: 'In Lovable, press + next to Preview, then Security.',
      secrets: 'In Lovable, open the Cloud tab, then Secrets.',
    },
    clues: [{ address: '.supabase.co', confidence: 'hint' }],
    sources: ['supabase-lovable', 'lovable-secrets', 'lovable-security-view'],
  }),
  service({
    id: 'bolt-database',
    name: 'Bolt’s own database',
    about: 'The database that Bolt creates for a project, with its logins and functions.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: true,
    menus: {
      data: 'In your Bolt project, click the database icon at the top centre. Your tables open.',
      security: 'In your Bolt project, click the database icon at the top centre, then Security.',
      secrets: 'In your Bolt project, click the database icon at the top centre, then Secrets.',
    },
    clues: [],
    sources: ['bolt-supabase', 'bolt-tables', 'bolt-security', 'bolt-secrets'],
  }),
  service({
    id: 'replit-database',
    name: 'Replit’s database',
    about: 'A PostgreSQL database that Replit’s Agent adds to your app.',
    whose: 'managed-for-you',
    role: 'data',
    askedFor: true,
    menus: {
      data: 'In your Replit workspace, open the tool called Database.',
      secrets: 'In your Replit workspace, open All tools, then Secrets.',
    },
    clues: [],
    sources: ['replit-database', 'replit-secrets'],
  }),
  service({
    id: 'neon',
    name: 'Neon',
    about: 'A PostgreSQL database that your server code talks to.',
    whose: 'yours',
    role: 'data',
    askedFor: true,
    menus: {},
    clues: [],
    sources: ['replit-database', 'v0-integrations'],
  }),
  service({
    id: 'firebase',
    name: 'Firebase',
    about: 'Google’s database, logins and file storage for apps, in a project of your own.',
    whose: 'yours',
    role: 'data-and-logins',
    askedFor: true,
    menus: {
      access:
        'In the Firebase console, open your project, then Firestore, Realtime Database or Storage, then Rules.',
    },
    clues: [
      { address: 'firestore.googleapis.com', confidence: 'sure' },
      { address: '.firebaseio.com', confidence: 'sure' },
    ],
    sources: ['firebase-insecure-rules', 'firebase-sdk'],
  }),
  service({
    id: 'airtable',
    name: 'Airtable',
    about: 'Tables in a base that your app reads and writes.',
    whose: 'yours',
    role: 'data',
    askedFor: true,
    menus: {},
    clues: [{ address: 'api.airtable.com', confidence: 'sure' }],
    sources: ['airtable-sdk'],
  }),
  service({
    id: 'google-sheets',
    name: 'Google Sheets',
    about: 'A spreadsheet that your app uses as its database.',
    whose: 'yours',
    role: 'data',
    askedFor: true,
    menus: {},
    clues: [],
    sources: [],
  }),
  service({
    id: 'own-server',
    name: 'Vercel, Render, Railway or a rented server',
    about: 'A computer on the internet, rented by you, that runs your app’s server code.',
    whose: 'yours',
    role: 'server-code',
    askedFor: true,
    menus: {},
    clues: [{ address: '/api/', confidence: 'hint' }],
    sources: [],
  }),
  service({
    id: 'base44',
    name: 'Base44',
    about: 'Base44 keeps your tables, logins and functions; the permissions are yours to set.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: false,
    menus: {
      data: 'In Base44, open Dashboard, then Data.',
      access: 'In Base44, open Dashboard, then Data, choose a table, then Permissions.',
      security: 'In Base44, open Dashboard, then Security, then Run Security Scan.',
    },
    clues: [],
    sources: ['base44-permissions', 'base44-scan'],
  }),
  service({
    id: 'bubble',
    name: 'Bubble',
    about: 'Bubble keeps your data types and accounts; the privacy rules are yours to set.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: false,
    menus: {
      data: 'In the Bubble editor, open the Data tab, then App data.',
      access: 'In the Bubble editor, open the Data tab, then Privacy.',
    },
    clues: [],
    sources: ['bubble-data', 'bubble-privacy'],
  }),
  service({
    id: 'softr',
    name: 'Softr’s own tables',
    about: 'Softr keeps your tables and members; who sees what is yours to set.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: false,
    menus: { access: 'In Softr, open Users, then Data Restrictions.' },
    clues: [],
    sources: ['softr-restrictions'],
  }),
  service({
    id: 'glide',
    name: 'Glide’s own tables',
    about: 'Glide keeps your tables and users; who sees what is yours to set.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: false,
    menus: {},
    clues: [],
    sources: [],
  }),
  service({
    id: 'weweb',
    name: 'WeWeb’s own backend',
    about: 'WeWeb keeps your tables and accounts; who sees what is yours to set.',
    whose: 'managed-for-you',
    role: 'data-and-logins',
    askedFor: false,
    menus: {
      data: 'In WeWeb, open Data & API, then Tables.',
      access:
        'In WeWeb, open Data & API, then Tables. Open a table view, and look at Access and at the filters.',
      secrets: 'In WeWeb, open the Integrations tab, then Environment Variables.',
    },
    clues: [],
    sources: ['weweb-backend', 'weweb-access', 'weweb-secrets'],
  }),
  service({
    id: 'wordpress-hosting',
    name: 'Your WordPress hosting',
    about: 'Web space you rent, with WordPress, its database and its plugins on it.',
    whose: 'yours',
    role: 'data-and-logins',
    askedFor: false,
    menus: { updates: 'In WordPress, open Dashboard, then Updates.' },
    clues: [],
    sources: ['wordpress-menu'],
  }),
  service({
    id: 'website-platform',
    name: 'Your website builder’s own servers',
    about: 'The website builder keeps pages, content and form messages on its machines.',
    whose: 'theirs',
    role: 'pages',
    askedFor: false,
    menus: {},
    clues: [],
    sources: [],
  }),
  service({
    id: 'shopify',
    name: 'Shopify',
    about: 'Shopify runs shop, checkout and customer accounts, and keeps the card details.',
    whose: 'theirs',
    role: 'shop',
    askedFor: false,
    menus: {},
    clues: [],
    sources: ['shopify-security'],
  }),
  service({
    id: 'shop-service',
    name: 'A shop or booking service',
    about: 'It runs catalogue, checkout and payments for you, on its own machines.',
    whose: 'theirs',
    role: 'shop',
    askedFor: false,
    menus: {},
    clues: [],
    sources: [],
  }),
  service({
    id: 'payment-provider',
    name: 'Your payment provider',
    about: 'Stripe, PayPal or a similar service takes the money.',
    whose: 'theirs',
    role: 'payments',
    askedFor: false,
    menus: {},
    clues: [
      { address: 'checkout.stripe.com', confidence: 'sure' },
      { address: 'buy.stripe.com', confidence: 'sure' },
    ],
    sources: ['stripe-fulfilment'],
  }),
  service({
    id: 'form-service',
    name: 'A form service or a mailbox',
    about: 'Formspree, Google Forms or similar collects what people send and passes it on.',
    whose: 'theirs',
    role: 'forms',
    askedFor: false,
    menus: {},
    clues: [{ address: 'formspree.io', confidence: 'sure' }],
    sources: [],
  }),
] as const satisfies readonly Service[]

export type ServiceId = (typeof SERVICES)[number]['id']

const byId = new Map<string, Service<ServiceId>>(SERVICES.map((entry) => [entry.id, entry]))

/** @throws when there is no service with this id: an impossible state inside the rules. */
export function serviceById(id: string): Service<ServiceId> {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No service is called "${id}".`)
  return found
}

/** The name as part of a sentence: "your WordPress hosting", but "Supabase". */
export const midSentence = (name: string): string =>
  /^(Your|A) /.test(name) ? lowerFirst(name) : name
