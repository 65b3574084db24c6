const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400]

/**
 * From one time to another, about as exactly as people would say it: to ten seconds below ten
 * minutes, then to a minute, a quarter of an hour, six hours. So a few dozen counts hold a median.
 */
export function roundedSeconds(from: string, to: string): number {
  const seconds = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))
  const step =
    seconds < 10 * MINUTE ? 10 : seconds < HOUR ? MINUTE : seconds < DAY ? HOUR / 4 : DAY / 4
  return Math.floor(seconds / step) * step
}
