import type { WholePersonView } from './person-view.ts'
import { RoleChoice } from './RoleChoice.tsx'

/** What somebody may do; the only admin stays one. */
export function ChangeRole({ person: { role, isLastAdmin } }: { person: WholePersonView }) {
  return (
    <section aria-labelledby="role">
      <h2 id="role">Role</h2>
      {isLastAdmin ? (
        <p>The only admin stays one. To change that, make somebody else an admin first.</p>
      ) : (
        <form method="post">
          <input type="hidden" name="intent" value="role" />
          <RoleChoice legend="What they may do" chosen={role} />
          <button className="button button-quiet" type="submit">
            Save the role
          </button>
        </form>
      )}
    </section>
  )
}
