import type { AppLoadContext } from '@remix-run/node'
import { sealNewForm } from '../server/form-traps.server.ts'
import { daysInWords } from '../ui/days-in-words.ts'
import type { Talk } from './find-talk.server.ts'
import { marketingWords } from './marketing-words.ts'
import type { TalkView } from './TalkPage.tsx'

/** The form as it is shown first: with what is known already, so that nobody types it twice. */
export function describeTalk(
  { env, keys, now }: Pick<AppLoadContext, 'env' | 'keys' | 'now'>,
  { token, talk }: { token: string; talk: Talk },
): TalkView {
  const { door, own, newest, companyName, agreesToMarketing } = talk
  return {
    token,
    door,
    stored: {
      name: newest?.name ?? '',
      email: newest?.email ?? '',
      company: (newest === undefined ? companyName : newest.company) ?? '',
      appUrl: newest?.appUrl ?? '',
      message: own?.message ?? '',
      marketing: agreesToMarketing,
    },
    sentOn: own?.givenAt ?? null,
    replyWithin: env.replyWithin,
    kept: daysInWords(env.keepContactsDays),
    marketingText: marketingWords(env.brandName).text,
    seal: sealNewForm(keys.forms, now()),
  }
}
