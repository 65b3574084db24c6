/** Within these days a complaint about personal data has to be acknowledged (United Kingdom). */
export const ACKNOWLEDGE_DAYS = 30
