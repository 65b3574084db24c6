import { all, any, type Fact, is, lacks } from './conditions.ts'
import { madeOf, stage } from './questions/app.ts'
import { kindsOfData } from './questions/data.ts'
import { signIn } from './questions/logins.ts'
import { payments } from './questions/payments.ts'

export const isLive: Fact = {
  id: 'is-live',
  label: 'real people use the app',
  when: is(stage, 'real-people'),
}

export const hasAccounts: Fact = {
  id: 'has-accounts',
  label: 'people have accounts in an app whose access rules are yours',
  when: all(is(signIn, 'accounts'), lacks(madeOf, 'service')),
}

export const holdsPersonalData: Fact = {
  id: 'holds-personal-data',
  label: 'the app keeps something about people',
  when: is(
    kindsOfData,
    'contact',
    'activity',
    'messages',
    'health',
    'identity',
    'children',
    'location',
    'finance',
    'card-numbers',
  ),
}

export const holdsSensitiveData: Fact = {
  id: 'holds-sensitive-data',
  label: 'the app keeps data whose leak would harm people',
  when: is(kindsOfData, 'messages', 'health', 'identity', 'children', 'location', 'finance'),
}

const takesPaymentsItself: Fact = {
  id: 'takes-payments-itself',
  label: 'the app starts payments itself',
  when: is(payments, 'checkout', 'own-card-form'),
}

export const holdsPersonalOrPaymentData: Fact = {
  id: 'holds-personal-or-payment-data',
  label: 'the app keeps something about people or takes payments',
  when: any(holdsPersonalData.when, takesPaymentsItself.when),
}
