import type { Assessment, Finding } from '../assessment.ts'
import { lowerFirst } from '../lower-first.ts'
import type { Question } from '../question.ts'
import { madeOf } from '../questions/app.ts'
import { kindsOfData, savedData, serverFunctions } from '../questions/data.ts'
import { aiInApp, keysInPage } from '../questions/keys.ts'
import { passwords, signIn } from '../questions/logins.ts'
import { payments } from '../questions/payments.ts'
import type { FindingView, MapItem, MapPlace, ReportView } from '../report-view.ts'
import { midSentence, serviceById } from '../services.ts'
import { joinWords } from './verdict.ts'

/** The kinds of things on the map, and the rules that say whether their door is open. */
export const DOORS = {
  logins: [
    'readable-passwords',
    'pretend-login',
    'home-made-login',
    'records-of-others-open',
    'checks-only-in-page',
    'anyone-becomes-staff',
    'role-can-be-edited',
  ],
  data: [
    'open-database',
    'rules-let-everybody-in',
    'any-account-sees-all',
    'private-pages-public',
    'private-files-public',
    'card-numbers-stored',
  ],
  code: ['open-server-functions', 'unreviewed-code', 'updates-waiting'],
  money: [
    'price-set-in-browser',
    'payment-message-unverified',
    'thank-you-page-trusted',
    'card-fields-on-own-page',
  ],
  keys: ['secret-key-in-page'],
  ai: ['ai-reaches-too-far', 'ai-spending-unlimited'],
  password: ['password-checked-in-page'],
} as const

/** Takes questions rather than ids, so that the compiler checks every option. */
type Says = <const Options extends string>(
  question: Question<string, Options>,
  ...options: readonly Exclude<Options, 'unsure'>[]
) => boolean

interface Drawn {
  readonly assessment: Assessment
  readonly findings: readonly FindingView[]
  /** Whether one of these options was chosen. */
  readonly says: Says
}

/** What runs where in this founder's app, and which door is open. */
export function viewMap(
  assessment: Assessment,
  findings: readonly FindingView[],
): ReportView['map'] {
  const says: Says = (question, ...options) => {
    const wanted: readonly string[] = options
    return assessment.answers.some(
      (told) =>
        told.question === question.id && told.options.some((option) => wanted.includes(option)),
    )
  }
  const drawn: Drawn = { assessment, findings, says }
  const places = [drawBrowser(drawn), drawBackend(drawn), drawElsewhere(drawn)]
  return { places, text: describe(places) }
}

function drawBrowser(drawn: Drawn): MapPlace {
  const { says } = drawn
  const items: MapItem[] = [plain('pages', 'The pages', 'Visitors can read their code')]
  if (says(savedData, 'this-browser')) {
    items.push(plain('data', 'What people enter', 'Stays in this one browser'))
  }
  if (says(savedData, 'browser-trifles')) {
    items.push(plain('data', 'Small settings', 'Nobody would miss them'))
  }
  if (says(passwords, 'pretend')) items.push(door(drawn, 'logins', 'A pretend login', DOORS.logins))
  if (says(signIn, 'shared-password')) {
    items.push(door(drawn, 'logins', 'The shared password', DOORS.password))
  }
  if (says(keysInPage, 'public')) items.push(fine('keys', 'Public keys', 'Meant to be seen'))
  else if (asked(drawn, keysInPage)) items.push(door(drawn, 'keys', 'Keys in the page', DOORS.keys))
  return {
    id: 'browser',
    title: 'In the visitor’s browser',
    metaphor: 'the dining room: what guests see and touch',
    owner: 'Runs on your visitors’ own devices',
    items,
    empty: '',
  }
}

function drawBackend(drawn: Drawn): MapPlace {
  const { assessment, says } = drawn
  const { verdict } = assessment
  const items: MapItem[] = []
  const ours = verdict === 'yes' || verdict === 'cannot-tell'
  if (ours && says(signIn, 'accounts') && !says(passwords, 'pretend')) {
    items.push(door(drawn, 'logins', 'Logins and rights', DOORS.logins))
  }
  if (ours && says(savedData, 'elsewhere-too')) {
    items.push(door(drawn, 'data', dataLabel(drawn), DOORS.data))
  }
  if (ours && (says(madeOf, 'installed') || asked(drawn, serverFunctions))) {
    items.push(door(drawn, 'code', 'Code on the server', DOORS.code))
  }
  if (ours && says(payments, 'checkout', 'own-card-form')) {
    items.push(door(drawn, 'money', 'Prices and paid orders', DOORS.money))
  }
  if (ours && says(aiInApp, 'capped', 'anyone', 'reads-private', 'acts', 'none-of-these')) {
    items.push(door(drawn, 'ai', 'The AI in your app', DOORS.ai))
  }
  const unclear: MapItem = {
    kind: 'data',
    label: 'Logins and data',
    state: 'doubt',
    note: 'Not known yet',
  }
  if (verdict === 'cannot-tell' && items.length === 0) items.push(unclear)
  return {
    id: 'backend',
    title: 'In your backend',
    metaphor: 'the kitchen: out of sight, where the work is done',
    owner: ownerOf(assessment),
    items,
    empty:
      verdict === 'hosted'
        ? 'Nothing of your own: a service runs this part for you.'
        : 'There is no kitchen here: nothing of yours runs out of sight.',
  }
}

function ownerOf({ verdict, whereItRuns }: Assessment): string {
  if (verdict === 'none' || verdict === 'hosted') return 'Not needed by your app'
  if (verdict === 'cannot-tell') return 'If there is one, its rules are yours'
  const [first] = whereItRuns.filter(({ confidence }) => confidence !== 'possible')
  if (first === undefined) return 'The rules are yours, wherever it runs'
  const place = midSentence(serviceById(first.service).name)
  if (first.confidence === 'likely') return `Probably at ${place}; the rules are yours`
  const named = whereItRuns.filter(({ confidence }) => confidence === 'named')
  return `At ${place}${named.length > 1 ? ' and elsewhere' : ''}; the rules are yours`
}

function drawElsewhere(drawn: Drawn): MapPlace {
  const { assessment, says } = drawn
  const items: MapItem[] = []
  if (assessment.verdict === 'hosted') {
    if (says(signIn, 'accounts'))
      items.push(fine('logins', 'Logins', 'The service looks after them'))
    if (says(savedData, 'elsewhere-too'))
      items.push(fine('data', 'Saved data', 'The service sets the rules'))
  }
  if (says(savedData, 'form-service'))
    items.push(plain('forms', 'What people send', 'Goes to a mailbox or a form service'))
  if (says(savedData, 'shows-only'))
    items.push(plain('data', 'The content', 'Kept in a sheet or a content system'))
  // With card fields of one's own beside it, nobody can say that only the provider sees the card.
  if (says(payments, 'payment-link', 'checkout'))
    items.push(
      says(payments, 'own-card-form')
        ? plain('money', 'Card payments', 'A provider takes the money')
        : fine('money', 'Card payments', 'The provider sees the card, you don’t'),
    )
  if (says(payments, 'shop-service'))
    items.push(fine('money', 'The till', 'The shop service handles it'))
  return {
    id: 'elsewhere',
    title: 'At somebody else’s service',
    metaphor: 'other people’s kitchens: they cook, you order',
    owner: 'They run it; your account with them is yours to guard',
    items,
    empty: 'You named no other service that handles data or money.',
  }
}

function dataLabel({ says }: Drawn): string {
  const sensitive = says(
    kindsOfData,
    'messages',
    'health',
    'identity',
    'children',
    'location',
    'finance',
  )
  return sensitive ? 'Saved data, some of it sensitive' : 'Saved data'
}

const asked = ({ assessment }: Drawn, { id }: Question) =>
  assessment.answers.some((told) => told.question === id)

const plain = (kind: MapItem['kind'], label: string, note: string): MapItem => ({
  kind,
  label,
  state: 'plain',
  note,
})
const fine = (kind: MapItem['kind'], label: string, note: string): MapItem => ({
  ...plain(kind, label, note),
  state: 'fine',
})

function door(
  drawn: Drawn,
  kind: MapItem['kind'],
  label: string,
  rules: readonly string[],
): MapItem {
  const concerning = drawn.findings.filter(({ id }) => rules.includes(id))
  const open = concerning.find((finding) => isOpen(finding))
  if (open !== undefined)
    return { kind, label, state: 'open', note: `A door is open: see finding ${open.number}` }
  const [doubt] = concerning
  if (doubt !== undefined) {
    const what = doubt.outcome === 'unknown' ? 'Not known yet' : 'Could be better'
    return { kind, label, state: 'doubt', note: `${what}: see finding ${doubt.number}` }
  }
  return rules.some((id) => drawn.assessment.fine.includes(id))
    ? fine(kind, label, 'Looks fine from your answers')
    : plain(kind, label, 'Nothing to report')
}

const isOpen = ({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>) =>
  outcome === 'risk' && (severity === 'high' || severity === 'critical')

function describe(places: readonly MapPlace[]): string {
  return places
    .map(({ title, items, empty }) =>
      items.length === 0
        ? `${title}: ${empty}`
        : `${title}: ${joinWords(items.map(({ label, note }) => `${label} (${lowerFirst(note)})`))}.`,
    )
    .join(' ')
}
