import type { MenuTopic } from './question.ts'
import type { ReferenceId } from './references.ts'
import { type ServiceId, serviceById } from './services.ts'

/** What an app builder, website builder or way of building brings with it. */
export interface Builder<Id extends string = string> {
  readonly id: Id
  /** As it stands in a sentence. */
  readonly name: string
  /** As a founder ticks it, where that is more than the name. */
  readonly label?: string
  readonly group:
    | 'AI app builders'
    | 'No-code tools'
    | 'Website builders'
    | 'Code'
    | 'None of these'
  readonly hint?: string
  /** Completes "Paste this into …"; left out where there is no chat to paste into. */
  readonly promptName?: string
  /** Does it create a backend without saying so? `always`, `on-demand` (when the app needs one), `never`. */
  readonly backend: 'always' | 'on-demand' | 'never'
  /** Whether the founder sets access rules in it (tables, policies, code), or the platform does it all. */
  readonly rulesSetBy: 'founder' | 'platform' | 'depends'
  /** Where the backend of an app built with it usually runs, likeliest first. */
  readonly typically: readonly ServiceId[]
  /** One or two sentences: does it make a backend you do not see, and what kind. */
  readonly about: string
  /** Exact menus, only where a source names them. */
  readonly menus: Partial<Record<MenuTopic, string>>
  /** One way to find the backend that needs no menu. */
  readonly ask?: string
  readonly platformDoes: readonly string[]
  readonly staysWithYou: readonly string[]
  readonly sources: readonly ReferenceId[]
}

// Keeps each id as a literal type while every builder offers the same fields.
const builder = <const Id extends string>(definition: Builder<Id>): Builder<Id> => definition

const supabase = serviceById('supabase')
const firebase = serviceById('firebase')

export const BUILDERS = [
  builder({
    id: 'lovable',
    name: 'Lovable',
    label: 'Lovable (with Lovable Cloud, or not sure)',
    group: 'AI app builders',
    hint: 'The usual case. You never opened an account at Supabase for it.',
    promptName: 'Lovable’s chat',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['lovable-cloud', 'supabase'],
    about:
      'When an app needs logins or saved data, Lovable sets up a backend for it. Since September 2025 that is Lovable Cloud, with Supabase underneath. Older projects may use a Supabase project of your own.',
    menus: serviceById('lovable-cloud').menus,
    platformDoes: [
      'It hosts the app and keeps connections encrypted.',
      'It keeps secrets out of the browser once they are in its secret store.',
      'It scans tables, settings and packages, and warns you before you publish something critical.',
    ],
    staysWithYou: [
      'Who may read and change each table: Lovable says that this is up to each customer.',
      'Reading the scans and acting on them.',
      'Backups: ask where they are, because the database may not be in your own account.',
    ],
    sources: [
      'supabase-lovable',
      'lovable-security',
      'lovable-security-view',
      'lovable-secrets',
      'lovable-cve',
      'supabase-lovable-ownership',
    ],
  }),
  builder({
    id: 'lovable-own-supabase',
    name: 'Lovable with your own Supabase',
    label: 'Lovable, with my own Supabase project',
    group: 'AI app builders',
    hint: 'You opened an account at Supabase yourself and connected it.',
    promptName: 'Lovable’s chat',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['supabase'],
    about:
      'The backend is the Supabase project that you connected: its tables, logins and functions. Lovable writes to it, but the account and the rules are yours.',
    menus: {
      ...supabase.menus,
      security:
        'At supabase.com/dashboard, open your project, then Advisors, then Security Advisor. In Lovable, press + next to Preview, then Security.',
    },
    platformDoes: [
      'Lovable hosts the pages and scans your tables, settings and packages.',
      'Supabase runs the database and the logins.',
    ],
    staysWithYou: [
      'Access rules for each table, and a check of the caller in each function.',
      'The Supabase account: two-step login, a second owner, a plan that fits.',
      'Backups, and a copy of uploaded files: the database backups leave them out.',
    ],
    sources: [
      'supabase-production',
      'supabase-tables',
      'supabase-backups',
      'lovable-security',
      'lovable-security-view',
    ],
  }),
  builder({
    id: 'bolt',
    name: 'Bolt',
    group: 'AI app builders',
    hint: 'bolt.new',
    promptName: 'Bolt’s chat',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['bolt-database', 'supabase'],
    about:
      'When an app needs to keep data, Bolt adds a database. Newer projects get Bolt’s own; projects from before 30 September 2025 use a Supabase project of yours.',
    menus: serviceById('bolt-database').menus,
    platformDoes: [
      'It offers hosting, a database and logins.',
      'It checks the database for missing and too open access rules.',
    ],
    staysWithYou: [
      'Running that check and acting on it.',
      'Who may read and change each table.',
      'Keeping secret keys in the secret store and out of the code.',
    ],
    sources: ['bolt-supabase', 'bolt-tables', 'bolt-security', 'bolt-secrets'],
  }),
  builder({
    id: 'replit',
    name: 'Replit',
    group: 'AI app builders',
    hint: 'Also Replit Agent.',
    promptName: 'the chat of Replit’s Agent',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['replit-database', 'neon', 'firebase', 'supabase'],
    about:
      'Replit’s Agent adds a PostgreSQL database when the app needs one, and server code that runs at Replit. A Static Deployment is the exception: it publishes fixed pages only.',
    menus: serviceById('replit-database').menus,
    platformDoes: [
      'It hosts the app and stores secrets encrypted.',
      'It keeps checkpoints, so that you can go back to an earlier state.',
      'It offers a separate database for the live app.',
    ],
    staysWithYou: [
      'A login check at each address of your server code.',
      'Checking that test and live really use separate databases.',
      'Keeping copies of real data out of the project’s files.',
    ],
    sources: ['replit-database', 'replit-secrets', 'replit-security'],
  }),
  builder({
    id: 'v0',
    name: 'v0',
    group: 'AI app builders',
    hint: 'By Vercel.',
    promptName: 'v0’s chat',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['supabase', 'neon', 'own-server'],
    about:
      'v0 makes pages, and many need no backend. If you connected a service such as Supabase or Neon, or if the app has server code, that is your backend.',
    menus: {},
    ask: 'Ask in v0’s chat: “Which services, databases and server functions does this app use?”',
    platformDoes: [
      'Vercel hosts the app.',
      'Only environment variables that start with NEXT_PUBLIC_ reach the browser.',
    ],
    staysWithYou: [
      'Access rules in the database that you connected.',
      'A check of the caller in each piece of server code.',
      'Choosing which variables start with NEXT_PUBLIC_.',
    ],
    sources: ['v0-variables', 'v0-integrations', 'vercel-supabase'],
  }),
  builder({
    id: 'base44',
    name: 'Base44',
    group: 'AI app builders',
    promptName: 'Base44’s AI chat',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['base44'],
    about: 'Every Base44 app has a backend inside Base44: tables, logins and functions.',
    menus: serviceById('base44').menus,
    platformDoes: [
      'It runs the database, the logins and the hosting.',
      'It offers a security scan that looks for gaps in permissions and exposed keys.',
    ],
    staysWithYou: [
      'Permissions for each table: an older guide says that a new one may start out public.',
      'Who can open the app, and whether they must sign in.',
      'Running the scan before you publish.',
    ],
    sources: ['base44-permissions', 'base44-permissions-2025', 'base44-scan'],
  }),
  builder({
    id: 'firebase-studio',
    name: 'Firebase Studio or Google AI Studio',
    group: 'AI app builders',
    promptName: 'the chat of your studio',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['firebase'],
    about:
      'The usual backend is Firebase: a database, logins and file storage at Google, in a project under your Google account.',
    menus: firebase.menus,
    platformDoes: ['Google runs the database, the logins and the file storage.'],
    staysWithYou: [
      'The rules that say who may read and write. Google warns against open rules in a live app.',
      'Ending test mode before real people come.',
      'Rules that ask who somebody is, and not only whether they are signed in.',
    ],
    sources: ['firebase-insecure-rules'],
  }),
  builder({
    id: 'coding-assistant',
    name: 'Cursor, Windsurf or Claude Code',
    group: 'AI app builders',
    hint: 'An AI assistant that writes code on your computer.',
    promptName: 'your coding assistant’s chat',
    backend: 'never',
    rulesSetBy: 'founder',
    typically: ['supabase', 'firebase', 'own-server'],
    about:
      'These assistants write files and set up nothing out of sight. Your backend is whatever you asked for, often Supabase, Firebase or a server of your own.',
    menus: {},
    ask: 'Ask your assistant: “List every service, database and key that this project uses, and where each is set.”',
    platformDoes: [],
    staysWithYou: [
      'All of it: access rules, server code, keys, hosting and backups.',
      'Keeping keys out of the code.',
      'What the assistant itself may reach, above all the live data.',
    ],
    sources: [],
  }),
  builder({
    id: 'bubble',
    name: 'Bubble',
    group: 'No-code tools',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['bubble'],
    about: 'Every Bubble app has a backend inside Bubble: data types, accounts and workflows.',
    menus: serviceById('bubble').menus,
    platformDoes: [
      'It runs the database, the accounts and the hosting.',
      'It leaves the data API, a door for other programs, closed until you open it.',
    ],
    staysWithYou: [
      'Privacy rules for each data type. Without them, people may see more than the page shows.',
      'Deciding whether the data API is open, and for which data types.',
    ],
    sources: ['bubble-data', 'bubble-privacy', 'bubble-api'],
  }),
  builder({
    id: 'flutterflow',
    name: 'FlutterFlow',
    group: 'No-code tools',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['firebase', 'supabase'],
    about:
      'FlutterFlow makes the app; data and logins live in the Firebase or Supabase project that you connected.',
    menus: {
      data: 'In FlutterFlow, open Settings & Integrations. If Supabase is connected, it is listed there.',
      access:
        'With Firebase: in FlutterFlow, open Firestore, then Settings, and look for the rules.',
    },
    platformDoes: ['It builds the app. Firebase or Supabase runs the database and the logins.'],
    staysWithYou: [
      'Access rules in that project.',
      'Switching row-level security back on, if it was off while you tested.',
    ],
    sources: ['flutterflow-supabase', 'flutterflow-rls', 'flutterflow-rules'],
  }),
  builder({
    id: 'softr',
    name: 'Softr',
    group: 'No-code tools',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['softr', 'airtable', 'google-sheets'],
    about:
      'A Softr app has members and data behind it: Softr’s own tables, or an Airtable base or sheet that you connected.',
    menus: serviceById('softr').menus,
    platformDoes: ['It runs the pages, the logins and the connection to your tables.'],
    staysWithYou: [
      'Data restrictions: by default, members are not restricted.',
      'Restrictions for linked tables too, because each table needs its own.',
    ],
    sources: ['softr-restrictions', 'softr-linked-tables'],
  }),
  builder({
    id: 'glide',
    name: 'Glide',
    group: 'No-code tools',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['glide', 'google-sheets'],
    about:
      'A Glide app has a backend: its rows live in Glide’s own tables or in a sheet that you connected.',
    menus: {},
    ask: 'Open the place in Glide where you edit rows, and note for each table whether it is a sheet of your own.',
    platformDoes: ['It runs the app, the sign-in and the connection to your tables.'],
    staysWithYou: [
      'Deciding who gets which rows, and testing it with two accounts.',
      'Who else can open the sheet behind it.',
    ],
    sources: [],
  }),
  builder({
    id: 'weweb',
    name: 'WeWeb',
    group: 'No-code tools',
    promptName: 'WeWeb AI’s chat',
    backend: 'on-demand',
    rulesSetBy: 'founder',
    typically: ['weweb', 'supabase'],
    about:
      'Logins and saved data live in WeWeb’s own backend, which you see in its Data & API tab. Or they live in a service that you connected, such as Supabase.',
    menus: serviceById('weweb').menus,
    platformDoes: [
      'It offers a database, logins and server code, with no other service to set up.',
      'It keeps keys that you mark as Secure on the server, away from the browser.',
      'It turns away people who lack the role that you asked for.',
    ],
    staysWithYou: [
      'Access and filters of each table view: a hidden or private page protects no data.',
      'Who may call each API endpoint, a door to your server code.',
      'Row-level security in Supabase, if your pages talk to it directly.',
      'Marking keys as Secure: Public ones reach the browser.',
    ],
    sources: [
      'weweb-backend',
      'weweb-access',
      'weweb-roles',
      'weweb-secrets',
      'weweb-supabase',
      'weweb-pages',
      'weweb-ai',
    ],
  }),
  builder({
    id: 'airtable',
    name: 'Airtable',
    label: 'Airtable as the database',
    group: 'No-code tools',
    hint: 'Pages of any kind that show or fill an Airtable base.',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['airtable'],
    about:
      'The Airtable base is your backend: it keeps the data, and its sharing decides who sees it.',
    menus: {},
    ask: 'Open your base in Airtable and go through its share links: who can open each of them?',
    platformDoes: ['Airtable runs the machines and keeps the tables.'],
    staysWithYou: [
      'Share links: who can open which of them.',
      'Keeping the token for the base out of the page.',
    ],
    sources: [],
  }),
  builder({
    id: 'webflow',
    name: 'Webflow',
    group: 'Website builders',
    backend: 'on-demand',
    rulesSetBy: 'depends',
    typically: ['website-platform'],
    about:
      'Pages and content are kept and served by Webflow. It becomes a backend of yours when members sign in and see things of their own.',
    menus: {},
    platformDoes: ['It hosts pages and content.'],
    staysWithYou: [
      'Where form messages go, and how long you keep them.',
      'Who in your team can sign in to Webflow.',
    ],
    sources: [],
  }),
  builder({
    id: 'framer',
    name: 'Framer',
    group: 'Website builders',
    backend: 'never',
    rulesSetBy: 'platform',
    typically: ['website-platform', 'form-service'],
    about:
      'A Framer site is pages that Framer serves. If it has a form, somebody else’s backend takes the messages.',
    menus: {},
    platformDoes: ['It hosts the pages.'],
    staysWithYou: [
      'Where form messages go, and how long you keep them.',
      'The accounts at Framer and for your domain.',
    ],
    sources: [],
  }),
  builder({
    id: 'carrd',
    name: 'Carrd',
    group: 'Website builders',
    backend: 'never',
    rulesSetBy: 'platform',
    typically: ['website-platform', 'form-service'],
    about:
      'A Carrd site is one page that Carrd serves. If it has a form, somebody else’s backend takes the messages.',
    menus: {},
    platformDoes: ['It hosts the page.'],
    staysWithYou: [
      'Where form messages go, and how long you keep them.',
      'The accounts at Carrd and for your domain.',
    ],
    sources: [],
  }),
  builder({
    id: 'wix',
    name: 'Wix',
    group: 'Website builders',
    backend: 'on-demand',
    rulesSetBy: 'depends',
    typically: ['website-platform'],
    about:
      'Wix runs the backend of an ordinary site. Part of it becomes yours when you add a members’ area, or tables of your own, which it calls collections.',
    menus: {},
    platformDoes: ['It runs site, shop and forms; Wix calls an ordinary site safe as it comes.'],
    staysWithYou: [
      'Permissions of your collections: as tight as the site allows.',
      'Sensitive collections: only administrators should be able to read them.',
    ],
    sources: ['wix-security'],
  }),
  builder({
    id: 'squarespace',
    name: 'Squarespace',
    group: 'Website builders',
    backend: 'on-demand',
    rulesSetBy: 'platform',
    typically: ['website-platform'],
    about:
      'Squarespace runs whatever happens behind your pages. You fill in texts, products and settings.',
    menus: {},
    platformDoes: ['It hosts the site and what happens behind it.'],
    staysWithYou: [
      'Your account: two-step login, and who else can sign in.',
      'Where form messages go, and how long you keep them.',
    ],
    sources: [],
  }),
  builder({
    id: 'wordpress-hosted',
    name: 'Hosted WordPress',
    label: 'WordPress, hosted for me',
    group: 'Website builders',
    hint: 'WordPress.com or a similar service that installs the updates.',
    backend: 'always',
    rulesSetBy: 'platform',
    typically: ['website-platform'],
    about:
      'WordPress always has a backend: a database and admin pages. Here the service runs it and updates it.',
    menus: {},
    platformDoes: ['It hosts the site and installs updates.'],
    staysWithYou: [
      'Admin accounts: two-step login, and nobody who no longer needs one.',
      'The plugins and themes that you add.',
    ],
    sources: [],
  }),
  builder({
    id: 'wordpress-self-hosted',
    name: 'WordPress on your own hosting',
    label: 'WordPress on my own hosting',
    group: 'Website builders',
    hint: 'You rent web space, and WordPress is installed on it.',
    backend: 'always',
    rulesSetBy: 'founder',
    typically: ['wordpress-hosting'],
    about:
      'WordPress on web space of your own is a backend, however fixed the pages look: server code, a database and an admin login.',
    menus: serviceById('wordpress-hosting').menus,
    platformDoes: ['The hosting company runs the machine.'],
    staysWithYou: [
      'Updates of WordPress, plugins and themes, and removing what you don’t use.',
      'Backups that are kept somewhere else.',
      'Admin accounts with two-step login.',
    ],
    sources: ['wordpress-menu', 'patchstack-2026'],
  }),
  builder({
    id: 'shopify',
    name: 'Shopify',
    group: 'Website builders',
    backend: 'always',
    rulesSetBy: 'platform',
    typically: ['shopify'],
    about:
      'Shopify runs the backend of your shop: products, orders, customer accounts and payments.',
    menus: {},
    platformDoes: [
      'It runs the shop and its checkout.',
      'It is certified for handling card details (PCI DSS Level 1).',
    ],
    staysWithYou: [
      'Staff accounts with two-step login.',
      'The apps that you add: each gets some of your shop’s data.',
    ],
    sources: ['shopify-security'],
  }),
  builder({
    id: 'static-site',
    name: 'Static site generator, GitHub Pages or Netlify',
    group: 'Code',
    hint: 'Ready-made files, as Hugo, Jekyll or Astro make them.',
    backend: 'never',
    rulesSetBy: 'depends',
    typically: ['form-service'],
    about:
      'Ready-made files need no backend: everybody gets the same. A form or a payment link on them uses somebody else’s.',
    menus: {},
    platformDoes: ['The hosting sends the files out.'],
    staysWithYou: [
      'Who controls the domain and the hosting account.',
      'Forms by others: where do the messages go?',
      'What the hosting allows: GitHub Pages may not be used to run a shop or an online business.',
    ],
    sources: ['github-pages-limits'],
  }),
  builder({
    id: 'plain-html',
    name: 'Plain HTML files',
    group: 'Code',
    hint: 'A few pages, perhaps with a bit of script, uploaded somewhere.',
    backend: 'never',
    rulesSetBy: 'depends',
    typically: ['form-service'],
    about: 'Plain files need no backend. A form or a payment link on them uses somebody else’s.',
    menus: {},
    platformDoes: ['The hosting sends the files out.'],
    staysWithYou: [
      'Who controls the domain and the hosting account.',
      'Forms by others: where do the messages go?',
      'Keys in the pages: everybody can read them.',
    ],
    sources: [],
  }),
  builder({
    id: 'developer',
    name: 'A developer or an agency',
    group: 'Code',
    hint: 'People wrote the code for you.',
    backend: 'on-demand',
    rulesSetBy: 'depends',
    typically: ['own-server', 'supabase', 'firebase'],
    about:
      'A backend is usually part of what they made. They can tell you in a minute where it runs.',
    menus: {},
    ask: 'Ask them: “Where do our database and server code run, in whose name, and who pays for them?”',
    platformDoes: [],
    staysWithYou: [
      'Owning the accounts: domain, hosting, database, payments and code.',
      'Knowing who looks after updates and backups once the project is over.',
    ],
    sources: [],
  }),
  builder({
    id: 'something-else',
    name: 'Something else',
    group: 'None of these',
    backend: 'on-demand',
    rulesSetBy: 'depends',
    typically: [],
    about:
      'We don’t know your tool, so its menus aren’t in here. The general steps work with any tool.',
    menus: {},
    ask: 'Look in your tool for a menu called Database, Cloud, Data, Secrets or Functions.',
    platformDoes: [],
    staysWithYou: ['Finding out what your tool looks after, and what it leaves to you.'],
    sources: [],
  }),
] as const satisfies readonly Builder[]

export type BuilderId = (typeof BUILDERS)[number]['id']

const byId = new Map<string, Builder<BuilderId>>(BUILDERS.map((entry) => [entry.id, entry]))

/** @throws when there is no builder with this id: an impossible state inside the rules. */
export function builderById(id: string): Builder<BuilderId> {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No builder is called "${id}".`)
  return found
}
