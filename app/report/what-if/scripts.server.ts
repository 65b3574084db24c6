import entry from 'virtual:client-entry/what-if'

/** The files that bring the plan to life, where the browser finds them. */
export const planScripts = entry
