/** How an invented founder goes about things; `lost` is who seldom knows. */
export const CARES = ['careful', 'usual', 'careless', 'lost'] as const
export type Care = (typeof CARES)[number]

/** One number for each way of going about things, in the order of `CARES`. */
export type ByCare = readonly [careful: number, usual: number, careless: number, lost: number]

/** Of questions with one answer: how often each comes up, compared with the others. */
export const ONE_OF: Readonly<Record<string, Readonly<Record<string, ByCare>>>> = {
  'password-gate': {
    hosting: [80, 40, 20, 20],
    page: [0, 35, 70, 20],
    unsure: [20, 25, 10, 60],
  },
  passwords: {
    'login-service': [94, 84, 70, 52],
    'own-code': [6, 8, 10, 5],
    readable: [0, 1, 6, 1],
    pretend: [0, 1, 4, 1],
    unsure: [0, 6, 10, 41],
  },
  'others-records': {
    refused: [92, 38, 8, 3],
    visible: [0, 9, 38, 4],
    'nothing-personal': [6, 6, 6, 3],
    unsure: [2, 47, 48, 90],
  },
  'database-access': {
    locked: [80, 34, 8, 4],
    'server-only': [18, 9, 5, 2],
    'any-account': [0, 8, 20, 2],
    'rules-allow-all': [0, 4, 16, 2],
    'no-rules': [0, 5, 21, 3],
    unsure: [2, 40, 30, 87],
  },
  'server-functions': {
    checked: [78, 26, 8, 3],
    none: [18, 20, 16, 6],
    'some-open': [0, 8, 30, 3],
    unsure: [4, 46, 46, 88],
  },
  backups: {
    tested: [62, 9, 2, 1],
    untested: [34, 42, 22, 10],
    none: [0, 22, 52, 16],
    unsure: [4, 27, 24, 73],
  },
  'practice-copy': {
    separate: [72, 24, 6, 6],
    'people-only': [24, 24, 16, 8],
    'helper-too': [2, 32, 64, 22],
    unsure: [2, 20, 14, 64],
  },
  'price-decided': {
    server: [96, 58, 28, 14],
    page: [0, 10, 46, 6],
    unsure: [4, 32, 26, 80],
  },
  'after-paying': {
    'by-hand': [14, 24, 16, 26],
    'verified-message': [84, 40, 14, 8],
    'thank-you-page': [0, 14, 38, 12],
    'unverified-message': [0, 4, 18, 3],
    unsure: [2, 18, 14, 51],
  },
  'code-reviewed': {
    yes: [70, 12, 3, 4],
    no: [28, 72, 90, 60],
    unsure: [2, 16, 7, 36],
  },
  updates: {
    'up-to-date': [96, 56, 16, 18],
    waiting: [2, 30, 76, 30],
    unsure: [2, 14, 8, 52],
  },
}

/** Of questions with several: one answer that stands alone, or each of the others by itself. */
export interface SomeOf {
  /** In percent. What is left of 100 goes to `each`. */
  readonly alone: Readonly<Record<string, ByCare>>
  /** In percent. */
  readonly each: Readonly<Record<string, ByCare>>
}

export const SOME_OF: Readonly<Record<string, SomeOf>> = {
  'special-rights': {
    alone: { 'none-exist': [24, 22, 14, 12], unsure: [2, 36, 22, 80] },
    each: {
      refused: [100, 62, 8, 40],
      hidden: [0, 34, 66, 50],
      open: [0, 6, 26, 10],
      'role-editable': [0, 8, 30, 10],
    },
  },
  'private-window': {
    alone: {
      'nothing-private': [12, 10, 6, 5],
      'all-refused': [86, 44, 14, 8],
      unsure: [2, 38, 36, 82],
    },
    each: { records: [60, 70, 72, 60], files: [40, 40, 50, 50] },
  },
  'privacy-basics': {
    alone: { none: [0, 24, 66, 30], unsure: [0, 6, 6, 46] },
    each: { 'privacy-page': [100, 92, 70, 90], deletion: [76, 22, 20, 20] },
  },
  'keys-in-page': {
    alone: { 'none-found': [62, 24, 8, 4], public: [38, 30, 14, 6], unsure: [0, 40, 40, 86] },
    each: {
      'database-master': [0, 18, 28, 25],
      'payment-secret': [0, 12, 20, 20],
      'paid-service': [100, 60, 62, 60],
      'table-token': [0, 16, 14, 20],
    },
  },
  'lying-around': {
    alone: { nothing: [96, 44, 16, 8], unsure: [4, 34, 36, 84] },
    each: {
      'keys-public': [0, 12, 34, 20],
      'keys-shared': [100, 70, 64, 60],
      'real-data': [0, 34, 48, 40],
    },
  },
  'ai-in-app': {
    alone: { 'none-of-these': [0, 26, 24, 20], unsure: [0, 6, 6, 50] },
    each: {
      capped: [100, 62, 22, 40],
      anyone: [4, 26, 56, 40],
      'reads-private': [10, 30, 40, 30],
      acts: [6, 22, 36, 20],
    },
  },
  'bot-brakes': {
    alone: { none: [0, 10, 34, 4], unsure: [4, 44, 44, 86] },
    each: {
      'rate-limit': [84, 34, 14, 20],
      'spam-check': [80, 44, 30, 40],
      'confirmed-email': [92, 72, 62, 70],
    },
  },
  'owner-accounts': {
    alone: { none: [0, 22, 56, 30], unsure: [0, 8, 6, 36] },
    each: { 'two-step': [94, 70, 60, 60], 'second-person': [62, 40, 40, 50] },
  },
  'kept-running': {
    alone: { none: [0, 12, 40, 16], unsure: [2, 16, 20, 66] },
    each: {
      alerts: [80, 34, 18, 24],
      'spend-alert': [84, 42, 26, 30],
      export: [78, 40, 26, 30],
      plan: [90, 60, 40, 50],
      packages: [76, 28, 16, 20],
    },
  },
}
