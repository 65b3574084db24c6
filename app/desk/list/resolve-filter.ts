import type { LeadFilter } from '#db/desk/lead-filter.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { hotFrom } from '../heat.ts'
import { CLOSED_STATUSES } from '../lead/statuses.ts'
import type { ListFilter } from './filter.ts'

/**
 * The filter for whoever looks, at the moment they look. Whoever may not see personal data can't
 * search in it either: a hit alone would tell. Their search finds an assessment by its number.
 */
export function resolveFilter(
  { isHot, search, owners, ...filter }: ListFilter,
  { member, now }: { member: Pick<Member, 'id' | 'role'>; now: Date },
): LeadFilter {
  return {
    ...filter,
    ...(owners === undefined
      ? {}
      : { owners: owners.map((owner) => (owner === 'me' ? member.id : owner)) }),
    ...(isHot === true ? { heatFrom: hotFrom(now), notStatuses: CLOSED_STATUSES } : {}),
    ...searchFor(search, may(member, 'see-personal')),
  }
}

function searchFor(
  search: string | undefined,
  seesPersonal: boolean,
): Pick<LeadFilter, 'search' | 'number'> {
  if (search === undefined) return {}
  const number = /^#?(\d{1,15})$/.exec(search)?.[1]
  if (number !== undefined) return { number: Number(number) }
  // Number 0 is nobody's: words find nothing.
  return seesPersonal ? { search } : { number: 0 }
}
