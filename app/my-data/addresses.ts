/** Everything that is stored about one app, behind the token of any of its checks. */
export const dataAddress = (token: string) => `/r/${token}/data`
export const exportAddress = (token: string) => `/r/${token}/data.json`
export const eraseAddress = (token: string) => `/r/${token}/data/erase`
export const ERASED = '/erased'
