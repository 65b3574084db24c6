import type { Assessment, Told, Verdict } from '../assessment.ts'
import { builderById } from '../builders.ts'
import { linkWords } from '../glossary.ts'
import type { ReportView } from '../report-view.ts'
import { viewTold } from './told.ts'

const HEADLINE: Readonly<Record<Verdict, string>> = {
  yes: 'Yes, you have a backend.',
  hosted: 'Yes, but somebody else runs it for you.',
  none: 'No, you have effectively no backend.',
  'cannot-tell': 'We can’t tell yet whether you have a backend.',
}

const MEANING: Readonly<Record<Verdict, string>> = {
  yes: 'The backend is the half of your app that visitors never see: code on a server, a database, and the rules for who may do what. Whoever owns the machine it runs on, those rules are yours. It is also the half that decides whether the app is safe, and you can’t see that from its pages.',
  hosted:
    'The part that visitors never see belongs to a service. It keeps the data, makes the decisions and looks after the locks. You set no access rules of your own, so fewer things can go wrong. Two things stay with you: your own accounts, and what you ask people to enter.',
  none: 'Your app is pages that are handed out, the same to everybody. Nothing that people do in it is kept on a server. That keeps it simple. What stands in the pages themselves still counts, above all keys. The day you add logins, saved data or payments, this changes.',
  'cannot-tell':
    'That is common: many builders create a backend without showing it. One test settles most of it. Enter something in your app, then open the app on another device. If it is there, a backend is keeping it.',
}

export const TRIGGERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'made-of': { installed: 'the software runs on web space that you rent' },
  'sign-in': {
    accounts: 'people have accounts',
    'personal-links': 'each person sees something of their own',
  },
  'saved-data': {
    'elsewhere-too': 'what people enter is there on other devices too',
    'form-service': 'a form service or a mailbox receives what people send',
    'shows-only': 'the pages show content that is kept somewhere else',
  },
  payments: {
    'payment-link': 'a payment provider takes the money through its own link',
    'shop-service': 'a shop service takes the money',
    checkout: 'the app starts payments',
    'own-card-form': 'the app takes card details',
  },
  'after-paying': {
    'verified-message': 'a server hears of payments and hands over the goods',
    'unverified-message': 'a server hears of payments and hands over the goods',
  },
  'ai-in-app': Object.fromEntries(
    ['capped', 'anyone', 'reads-private', 'acts', 'none-of-these'].map((option) => [
      option,
      'the app uses AI, and its key is not in the page, so a server must hold it',
    ]),
  ),
}

export function viewVerdict(assessment: Assessment): ReportView['verdict'] {
  const { verdict } = assessment
  const reason = reasonOf(assessment)
  return {
    id: verdict,
    headline: HEADLINE[verdict],
    text: linkWords(reason === null ? MEANING[verdict] : `${reason} ${MEANING[verdict]}`),
    told: deciding(assessment).map(viewTold),
    caveat: caveatOf(assessment),
  }
}

/** Of the answers behind the verdict, those that make a backend; all of them while there is none. */
function deciding({ verdictBecause }: Assessment): readonly Told[] {
  const triggers = verdictBecause.filter(({ question, options }) =>
    options.some((option) => TRIGGERS[question]?.[option] !== undefined),
  )
  return triggers.length > 0 ? triggers : verdictBecause
}

/** "You have one because …", from the answers that decided it; null where none did. */
function reasonOf({ verdict, verdictBecause }: Assessment): string | null {
  if (verdict !== 'yes' && verdict !== 'hosted') return null
  const phrases = verdictBecause.flatMap(({ question, options }) =>
    options.flatMap((option) => TRIGGERS[question]?.[option] ?? []),
  )
  const reasons = [...new Set(phrases)]
  return reasons.length === 0 ? null : `We say so because ${joinWords(reasons)}.`
}

export function joinWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function caveatOf({ contradicts, verdict }: Assessment): string | null {
  if (contradicts.length === 0) return null
  const names = joinWords(contradicts.map((id) => builderById(id).name))
  return verdict === 'yes'
    ? `You said that a service does it all. But with ${names}, the tables and access rules are usually your own. Please look at the question “Which of these describes your app best?” again: some risks were not asked about.`
    : `You chose ${names}, where apps usually come with a database. If people sign in or their entries are kept, change those answers.`
}
