import { recordAudit } from '#db/desk/audit.server.ts'
import { addMember, changeMember } from '#db/desk/members.server.ts'
import { saveView } from '#db/desk/views.server.ts'
import { hashPassword } from '../accounts/passwords/password-hash.server.ts'
import { listQuery } from '../list/list-address.ts'
import { DEMO_TEAM, type DemoMemberName } from './demo.ts'
import type { DemoContext } from './demo-context.ts'

/** Ids of members by name. */
export type Team = Readonly<Record<DemoMemberName, string>>

/** Lets the team in, all with the same password, and gives them views to start from. */
export async function addTeam(
  { db }: DemoContext,
  { password, now }: { password: string; now: Date },
): Promise<Team> {
  const add = async (name: DemoMemberName) => {
    const passwordHash = await hashPassword(password)
    return db.transaction().execute(async (trx) => {
      const memberId = await addMember(trx, { ...DEMO_TEAM[name], now })
      await changeMember(trx, { id: memberId, passwordHash })
      const line = { memberId, subject: memberId, detail: { by: 'link' }, now }
      await recordAudit(trx, { ...line, kind: 'invitation-accepted' })
      return memberId
    })
  }
  const team = {
    alex: await add('alex'),
    nora: await add('nora'),
    sam: await add('sam'),
    iris: await add('iris'),
  }
  for (const { by, name, query, isShared } of VIEWS) {
    await saveView(db, { memberId: team[by], name, query, isShared, now })
  }
  return team
}

const VIEWS = [
  {
    by: 'alex',
    name: 'Hot, and nobody’s',
    query: listQuery({ filter: { owners: ['nobody'], isHot: true }, sort: 'hottest' }),
    isShared: true,
  },
  {
    by: 'nora',
    name: 'From the newsletter',
    query: listQuery({ filter: { sources: ['newsletter'] }, sort: 'newest' }),
    isShared: true,
  },
  {
    by: 'alex',
    name: 'My offers',
    query: listQuery({ filter: { owners: ['me'], statuses: ['proposal'] }, sort: 'newest' }),
    isShared: false,
  },
] as const
