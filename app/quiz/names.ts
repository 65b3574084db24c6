/** What the founder may call the app and the company, for the title of the report. */
export const NAME_FIELDS = [
  { name: 'appName', label: 'App name' },
  { name: 'companyName', label: 'Company' },
] as const

export type NameField = (typeof NAME_FIELDS)[number]['name']

/** Characters. */
export const NAME_LIMIT = 80

export const tooLong = (label: string) =>
  `${label} can have at most ${NAME_LIMIT} characters. Please shorten it.`
