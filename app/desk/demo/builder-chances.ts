import type { Idea } from './idea.ts'

/** How often each builder is chosen for each kind of app. */
export const BUILDER_CHANCES: Readonly<Record<Idea['kind'], Readonly<Record<string, number>>>> = {
  app: {
    lovable: 31,
    bolt: 12,
    replit: 11,
    'coding-assistant': 11,
    base44: 8,
    'lovable-own-supabase': 7,
    v0: 5,
    'firebase-studio': 4,
    bubble: 4,
    flutterflow: 2,
    glide: 1,
    softr: 1,
    weweb: 1,
    developer: 3,
    'something-else': 1,
    unsure: 1,
  },
  'open-app': {
    lovable: 34,
    bolt: 14,
    v0: 16,
    replit: 9,
    'coding-assistant': 10,
    base44: 6,
    airtable: 6,
    developer: 3,
    unsure: 2,
  },
  site: {
    carrd: 10,
    framer: 14,
    webflow: 12,
    squarespace: 11,
    wix: 12,
    'wordpress-self-hosted': 15,
    'wordpress-hosted': 4,
    'static-site': 8,
    'plain-html': 5,
    v0: 6,
    bolt: 3,
  },
  shop: { shopify: 62, wix: 14, squarespace: 12, 'wordpress-self-hosted': 12 },
}

/** What is often used beside the first one. */
export const SECOND_BUILDERS: Readonly<Record<string, readonly string[]>> = {
  lovable: ['coding-assistant', 'v0', 'bolt'],
  bolt: ['coding-assistant', 'lovable'],
  replit: ['coding-assistant', 'developer'],
  v0: ['coding-assistant'],
  'coding-assistant': ['lovable', 'developer', 'v0'],
  bubble: ['developer'],
  developer: ['coding-assistant'],
  framer: ['airtable'],
}
