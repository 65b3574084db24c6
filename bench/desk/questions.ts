import type { LeadFilter, LeadSort } from '#db/desk/lead-filter.ts'

/** Something that somebody asks of the list. */
export interface Question {
  name: string
  filter: LeadFilter
  sort: LeadSort
  /** How many pages are turned first. */
  page?: number
}

/** What a sales team asks, and the nastiest that we could think of. */
export function questionsAt(hotFrom: number): readonly Question[] {
  const asked: Question[] = []
  const ask = (name: string, filter: LeadFilter, page?: number) => {
    for (const sort of ['newest', 'hottest', 'score'] as const) {
      asked.push({ name, filter, sort, ...(page === undefined ? {} : { page }) })
    }
  }
  ask('everything', {})
  ask('everything, page 40', {}, 40)
  ask('one status', { statuses: ['new'] })
  ask('mine', { owners: ['member-3'] })
  ask('nobody’s, open', {
    owners: ['nobody'],
    statuses: ['new', 'contacted', 'qualified', 'proposal'],
  })
  ask('hot', { heatFrom: hotFrom, notStatuses: ['won', 'lost', 'not-a-fit'] })
  ask('critical, with contact, live', { bands: ['critical'], hasContact: true, isLive: true })
  ask('common and common', { builders: ['lovable'], verdicts: ['yes'] })
  ask('common and common, never both', { verdicts: ['hosted'], scoreFrom: 90 })
  ask('common and common, never both', { bands: ['none', 'low'], nextSteps: ['build', 'audit'] })
  ask('rare and rare', { sources: ['blog-7.example'], findings: ['price-set-in-browser'] })
  ask('rare and rare', { builders: ['developer'], sources: ['blog-8.example', 'blog-9.example'] })
  ask('rare', { sources: ['blog-3.example'] })
  ask('almost any score', { scoreFrom: 1, scoreTo: 98 })
  ask('a narrow score', { scoreFrom: 43, scoreTo: 47 })
  ask('one month', { from: '2026-03-01', to: '2026-03-31' })
  ask('no contact, not live, some unknowns', {
    hasContact: false,
    isLive: false,
    unknowns: ['3-5'],
  })
  ask('everything at once', {
    builders: ['lovable', 'bolt', 'replit', 'v0', 'base44'],
    verdicts: ['yes', 'hosted'],
    bands: ['medium', 'high', 'critical'],
    nextSteps: ['audit', 'build', 'quick-fix'],
    statuses: ['new', 'contacted'],
    owners: ['nobody', 'member-0', 'member-1'],
    sources: ['google', '(direct)'],
    unknowns: ['0', '1-2', '3-5'],
    scoreFrom: 20,
    scoreTo: 97,
    from: '2025-02-03',
    to: '2026-10-01',
  })
  ask('a person', { search: 'chloe garcía' })
  ask('an address', { search: 'amara.nowak77@gmail.com' })
  ask('a common word', { search: 'customers' })
  ask('half a common word', { search: 'custom' })
  ask('two letters', { search: 'co' })
  ask('one letter', { search: 'a' })
  ask('two common words', { search: 'gmail com' })
  ask('words that nobody has together', { search: 'gmail outlook' })
  ask('a word that nobody has', { search: 'zzzyzx' })
  ask('a common word among mine, won', { search: 'com', owners: ['member-9'], statuses: ['won'] })
  ask('a common word among the rare', { search: 'com', sources: ['blog-5.example'] })
  ask('a common word, with filters', { search: 'com', bands: ['high'], hasContact: true })
  ask('a common word, page 20', { search: 'app' }, 20)
  return asked
}
