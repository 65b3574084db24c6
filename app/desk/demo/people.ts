import type { Chance } from './chance.ts'

const FIRST =
  'Amara Ben Chloe Diego Elif Fatima George Hannah Ivan Jane Kofi Lena Marek Nadia Oscar Priya Quentin Rosa Samir Tomasz Uma Viktor Wanjiru Xin Yusuf Zofia Łukasz Åsa Aoife Bruno Carmen Dev Esther Finn Greta Hassan Ines Jonas Kira Leila Mateo Niamh Olu Pilar Rohan Saskia Tariq Vera Yuki'.split(
    ' ',
  )
const LAST =
  'Adeyemi Barrow Costa Dubois Elstow Fischer García Hollis Ito Jansen Kowalski Lindqvist Müller Nowak Okafor Patel Quill Rossi Sandoval Tanaka Ueda Varga Whitlow Xu Yilmaz Zeller Abbasi Brennan Castell Dorsey Eriksen Farouk Grewal Hartmann Ivanova Joubert Keller Larsen Mbeki Nakamura Oyelaran Petrov Ramos Sørensen Thorne Villar Weiss'.split(
    ' ',
  )
/** Places that are on no map. */
const PLACES =
  'Amberwick|Ashwillow|Brackenmoor|Copperhay|Dunnholm|Fennimore|Ferrydale|Goosemoor|Hexley Row|Ivystone|Juniper Row|Kettlefield|Larkmere|Lowmarket|Marrowby|Old Tollgate|Oxlow|Pennyharbour|Quillwater|Rooksend|Saltmarsh Lane|Silverhithe|Thistledown|Underhill & Daughters|Wickersea'.split(
    '|',
  )
/** Nobody can own these, so no mail of a demo ever reaches anybody: RFC 2606. */
const MAIL_HOSTS = ['example.com', 'example.com', 'example.org', 'example.net']

export interface Person {
  readonly first: string
  readonly name: string
  readonly email: string
}

export function makePerson(chance: Chance, company: string | null): Person {
  const [first, last] = [chance.pick(FIRST), chance.pick(LAST)]
  const host = company === null ? chance.pick(MAIL_HOSTS) : `${slug(company)}.example`
  const local = company === null || chance.is(40) ? `${first} ${last}` : first
  return { first, name: `${first} ${last}`, email: `${slug(local, '.')}@${host}` }
}

/** `firms` as in an idea. */
export function makeCompany(chance: Chance, firms: string): string {
  return `${chance.pick(PLACES)} ${chance.pick(firms.split('|'))}`
}

/** For an address: no accents, no signs. */
export function slug(text: string, between = '-'): string {
  return text
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/[\p{M}’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join(between)
}
