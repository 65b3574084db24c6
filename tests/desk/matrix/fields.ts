import type { World } from './world.ts'

type Fields = Readonly<Record<string, string>>

/**
 * What is posted: something that would change the database for whoever may do it. Where nothing is
 * said, the form is empty.
 */
export function fieldsFor({ viewId, tokenId }: World): Readonly<Record<string, Fields>> {
  return {
    'desk.account': { intent: 'settings', notify: 'none', shortcuts: 'off' },
    'desk.account_.tokens': { intent: 'revoke', id: tokenId },
    'desk.assessments.$number': { intent: 'status', status: 'won', version: '3' },
    'desk.people': { email: 'new@desk.example', role: 'admin' },
    'desk.people_.$id': { intent: 'role', role: 'admin' },
    'desk.views': { intent: 'delete', id: viewId },
    'desk.webhooks.$id._index': { intent: 'pause' },
    'r.$token.data': { intent: 'remove-contact' },
  }
}
