/** Which completed checks somebody is told about by mail, in the order of the page. */
export const NOTIFY = ['none', 'daily', 'hot', 'every'] as const

export type Notify = (typeof NOTIFY)[number]

export const NOTIFY_WORDS: Readonly<Record<Notify, string>> = {
  none: 'No mail',
  daily: 'One mail a day, with the number of new ones',
  hot: 'A mail for each hot one',
  every: 'A mail for every one',
}
