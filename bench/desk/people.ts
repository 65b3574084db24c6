import type { Chance } from './chance.ts'

const FIRST =
  'Amara Ben Chloe Diego Elif Fatima George Hannah Ivan Jane Kofi Lena Marek Nadia Oscar Priya Quentin Rosa Samir Tomasz Uma Viktor Wanjiru Xin Yusuf Zofia Łukasz Åsa'.split(
    ' ',
  )
const LAST =
  'Adeyemi Brown Costa Dubois Evans Fischer García Hughes Ito Jones Kowalski Lopez Müller Nowak Okafor Patel Quinn Rossi Smith Tanaka Ueda Varga Wilson Xu Yilmaz Zhang'.split(
    ' ',
  )
const THINGS =
  'Booking Clinic Garden Ledger Lesson Market Menu Parcel Planner Recipe Rota Studio Tenant Ticket Tutor Wallet'.split(
    ' ',
  )
const ENDINGS = 'Hub Buddy Desk Flow Pilot Box Match Room Track Works'.split(' ')
const KINDS = ['Ltd', 'GmbH', 'Inc', 'Studio', 'Co', 'Labs']
const MAIL = ['gmail.com', 'outlook.com', 'icloud.com', 'proton.me']
const WORDS =
  'we built this over the summer and now paying customers sign in every day could you look at who can read their data before we launch the next version our developer left and nobody knows where backups are please call'.split(
    ' ',
  )

export interface Person {
  name: string
  email: string
  company: string
  appUrl: string
  message: string
}

export const appName = (chance: Chance): string => `${chance.pick(THINGS)} ${chance.pick(ENDINGS)}`

export const companyName = (chance: Chance): string =>
  `${chance.pick(LAST)} ${chance.pick(THINGS)} ${chance.pick(KINDS)}`

export const sentence = (chance: Chance): string =>
  Array.from({ length: 12 }, () => chance.pick(WORDS)).join(' ')

export function makePerson(chance: Chance, index: number): Person {
  const [first, last] = [chance.pick(FIRST), chance.pick(LAST)]
  const company = companyName(chance)
  const host = chance.is(0.6)
    ? chance.pick(MAIL)
    : `${company.toLowerCase().replace(/[^a-z]+/g, '')}.example`
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}${index % 9973}@${host}`.toLowerCase(),
    company,
    appUrl: `https://app${index}.example/`,
    message: sentence(chance),
  }
}
