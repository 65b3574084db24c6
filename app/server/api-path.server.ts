/** Below it programs ask, and get JSON whatever happens. */
const API_PATH = /^\/+api(\/|$)/i

/** In every spelling that leads to the same answer. */
export function isApiPath(path: string): boolean {
  try {
    return API_PATH.test(decodeURIComponent(path))
  } catch {
    return API_PATH.test(path)
  }
}
