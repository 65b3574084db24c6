import type { Source } from '#db/desk/source.server.ts'
import type { Chance } from './chance.ts'

/** Where people come from. No host here can be anybody's. */
const SOURCES: Readonly<Record<string, Source>> = {
  direct: {},
  newsletter: { utmSource: 'newsletter', utmMedium: 'email', utmCampaign: 'is-it-safe' },
  ads: { utmSource: 'search-ads', utmMedium: 'cpc', utmCampaign: 'is-my-app-safe' },
  search: { referrer: 'search.example' },
  forum: { referrer: 'founders-forum.example' },
  social: { referrer: 'social.example' },
  weekly: { referrer: 'nocode-weekly.example' },
  podcast: { utmSource: 'podcast', utmMedium: 'audio', utmCampaign: 'episode-42' },
  partner: { utmSource: 'partner', utmMedium: 'referral', referrer: 'accelerator.example' },
}

const USUAL = {
  direct: 25,
  newsletter: 5,
  ads: 18,
  search: 16,
  forum: 10,
  social: 9,
  weekly: 7,
  podcast: 4,
  partner: 6,
}

export function makeSource(chance: Chance, { isCampaign }: { isCampaign: boolean }): Source {
  return SOURCES[chance.weigh(isCampaign ? { ...USUAL, newsletter: 130 } : USUAL)] ?? {}
}
