/** Where a founder writes to whoever runs the site. The token is that of a finished check. */
export const talkAddress = (token: string) => `/r/${token}/talk`
export const sentAddress = (token: string) => `/r/${token}/talk/sent`
