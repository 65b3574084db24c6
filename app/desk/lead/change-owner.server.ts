import { listMembers } from '#db/desk/members.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import { canOwn, findColleague } from './describe-lead.server.ts'
import { saveChange } from './save-change.server.ts'
import type { Order, WorkContext, WorkResult } from './take-work.server.ts'
import { ME, NOBODY } from './work-form.ts'

export async function changeOwner(context: WorkContext, order: Order): Promise<WorkResult> {
  const { form, member } = order
  const owner = textOf(form, 'owner')
  const members = await listMembers(context.db)
  const ownerId = owner === ME ? member.id : owner === NOBODY ? null : owner
  const wanted = members.find(({ id }) => id === ownerId)
  const typed = { owner: ownerId ?? NOBODY }
  if (ownerId !== null && (wanted === undefined || !canOwn(wanted))) {
    const message = 'Choose somebody who can work at the desk.'
    return {
      refusal: { intent: 'owner', typed, faults: [{ field: 'owner', message }] },
      status: 400,
    }
  }
  const outcome = await saveChange(context, order, { ownerId })
  if (outcome === 'gone') return 'gone'
  if (outcome === 'saved') return { done: 'owner', at: 'status' }

  const { lead, parts } = outcome.conflict
  const last = parts[0]
  return {
    refusal: {
      intent: 'owner',
      typed,
      faults: [],
      conflict: {
        what: 'the owner',
        by: last?.by ?? null,
        at: last?.at ?? '',
        theirs: findColleague(members, lead.ownerId)?.email ?? 'nobody',
        mine: wanted?.email ?? 'nobody',
        version: lead.version,
      },
    },
    status: 409,
  }
}
