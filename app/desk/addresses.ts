/** Where the desk's pages are. */
export const DESK = '/desk'
export const SIGN_IN = '/desk/sign-in'
export const SECOND_FACTOR = '/desk/sign-in/code'
export const SIGN_OUT = '/desk/sign-out'
export const ACCOUNT = '/desk/account'
export const TOKENS = '/desk/account/tokens'
export const SET_UP_SECOND_FACTOR = '/desk/account/second-factor'
export const RECOVERY_CODES = '/desk/account/recovery-codes'
export const CHANGE_PASSWORD = '/desk/account/password'
export const CHANGE_EMAIL = '/desk/account/e-mail'
export const EXPORT = '/desk/export'
export const EXPORT_CSV = '/desk/export.csv'
export const EXPORT_JSON = '/desk/export.json'
/** The saved views of the list. */
export const VIEWS = '/desk/views'
export const DUE = '/desk/due'
export const FIGURES = '/desk/figures'
export const PEOPLE = '/desk/people'
/** One member, as admins see them. */
export const personAddress = (id: string): string => `${PEOPLE}/${id}`
/** Where an invitation or a reset link leads. The token is a right: it works once. */
export const inviteAddress = (token: string): string => `${DESK}/invite/${token}`
export const WEBHOOKS = '/desk/webhooks'
export const AUDIT = '/desk/audit'
export const AUDIT_CSV = '/desk/audit.csv'

/** One assessment as the team sees it. */
export const leadAddress = (number: number): string => `${DESK}/assessments/${number}`

/** A report of a lead as the founder has it: any of its checks. */
export const checkAddress = (number: number, checkId: string): string =>
  `${leadAddress(number)}/checks/${checkId}`
