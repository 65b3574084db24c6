/** Where the desk's pages are. */
export const DESK = '/desk'
export const SIGN_IN = '/desk/sign-in'
export const SECOND_FACTOR = '/desk/sign-in/code'
export const SIGN_OUT = '/desk/sign-out'
export const ACCOUNT = '/desk/account'
export const SET_UP_SECOND_FACTOR = '/desk/account/second-factor'
export const DUE = '/desk/due'
export const FIGURES = '/desk/figures'
export const PEOPLE = '/desk/people'
export const WEBHOOKS = '/desk/webhooks'
export const AUDIT = '/desk/audit'

/** One assessment as the team sees it. */
export const leadAddress = (number: number): string => `${DESK}/assessments/${number}`
