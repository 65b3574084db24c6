/** On every page of a demo. */
export const DEMO_WORDS = 'Demo: everything here is invented'
