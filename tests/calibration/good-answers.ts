/** Fixed pages with everything as it should be. */
export const goodPages = {
  stage: ['real-people'],
  'made-of': ['fixed-pages'],
  'sign-in': ['nobody'],
  'saved-data': ['nothing'],
  payments: ['none'],
  'keys-in-page': ['none-found'],
  'owner-accounts': ['two-step', 'second-person'],
} as const

/** A site on a ready-made service, with everything as it should be. */
export const goodService = {
  stage: ['real-people'],
  'made-of': ['service'],
  'sign-in': ['nobody'],
  'saved-data': ['form-service'],
  payments: ['none'],
  'owner-accounts': ['two-step', 'second-person'],
} as const

/** An app that keeps data and has no accounts, with everything as it should be. */
export const goodOpenApp = {
  stage: ['real-people'],
  'made-of': ['made-for-us'],
  'sign-in': ['nobody'],
  'saved-data': ['elsewhere-too'],
  services: ['supabase'],
  'kinds-of-data': ['contact', 'activity'],
  'private-window': ['all-refused'],
  'database-access': ['locked'],
  'server-functions': ['checked'],
  backups: ['tested'],
  'practice-copy': ['separate'],
  'privacy-basics': ['privacy-page', 'deletion'],
  payments: ['none'],
  'keys-in-page': ['none-found'],
  'lying-around': ['nothing'],
  'ai-in-app': ['no-ai'],
  'bot-brakes': ['rate-limit', 'spam-check', 'confirmed-email'],
  'code-reviewed': ['yes'],
  'owner-accounts': ['two-step', 'second-person'],
  'kept-running': ['alerts', 'spend-alert', 'export', 'plan', 'packages'],
} as const

/** An app with accounts and data, with everything as it should be. */
export const goodApp = {
  ...goodOpenApp,
  'sign-in': ['accounts'],
  passwords: ['login-service'],
  'others-records': ['refused'],
  'special-rights': ['refused'],
} as const

/** Software such as WordPress on rented space, without accounts, with everything as it should be. */
export const goodInstalled = {
  stage: ['real-people'],
  'made-of': ['installed'],
  'sign-in': ['nobody'],
  'saved-data': ['form-service'],
  'kinds-of-data': ['contact'],
  backups: ['tested'],
  'privacy-basics': ['privacy-page', 'deletion'],
  payments: ['none'],
  updates: ['up-to-date'],
  'owner-accounts': ['two-step', 'second-person'],
} as const
