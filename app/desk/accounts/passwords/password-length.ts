/** Characters. Eight are enough only where a second factor stands behind the password. */
export const shortestPassword = (hasSecondFactor: boolean): number => (hasSecondFactor ? 8 : 15)

/** Beyond it nobody types or pastes on purpose. All of it counts. */
export const LONGEST_PASSWORD = 1000
