import type { Assessment } from '../assessment.ts'
import { longDate } from '../long-date.ts'
import type { ReportView } from '../report-view.ts'
import { RULES } from '../risks/all.ts'

/** What this check cannot see. */
export const LIMITS: readonly string[] = [
  'We never looked at your app. This report is only as right as your answers.',
  'Some gaps can’t be seen by answering questions, such as faults inside the code or in the builder itself. A developer has to look for those.',
  'A low score means that your answers show little risk. It does not prove that the app is safe.',
  'This is not legal advice. Where you keep personal data, the law where you and your users live applies.',
]

export function viewMethod({ rulesVersion, informationAsAt }: Assessment): ReportView['method'] {
  return {
    paragraphs: [
      `Your answers went through ${RULES.length} fixed rules, version ${rulesVersion}. The same answers always give the same result. No AI and no guesswork is involved. The facts behind the rules were collected up to ${longDate(informationAsAt)}.`,
      'Each rule asks whether it concerns your app, and then whether the risk is there. The answer can be yes, no, or not known. A risk is low, medium, high or critical. That is the band the score would reach if it were the only risk in an app that real people use. What you don’t know counts one step milder than the risk itself. A rule that doesn’t concern your app counts for nothing.',
      'The score runs from 0 to 100. Each finding closes a share of what is left to 100, so nothing good elsewhere buys back a serious gap. From 1 the band is low, from 12 medium, from 30 high, from 60 critical. The band is that of your worst finding: however many lesser ones there are, the score stops at the top of that band. What you don’t know never brings the score above 50 on its own. While no real people use the app, the score counts one band lower.',
      'The range shows what the score could become: its low end if everything you don’t know turns out fine, its high end if all of it turns out bad.',
      'The name of your builder never changes the score. Keys that are meant to be public never count against you.',
    ],
    limits: LIMITS,
  }
}
