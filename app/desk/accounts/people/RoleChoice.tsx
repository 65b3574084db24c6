import { ROLES, type Role } from '../../access/permissions.ts'
import { ROLE_WORDS } from '../../access/role-words.ts'

/** The three roles, each with what it means. */
export function RoleChoice({ legend, chosen }: { legend: string; chosen: Role }) {
  return (
    <fieldset className="role-choice">
      <legend>{legend}</legend>
      {ROLES.map((role) => (
        <label key={role} className="choice-row">
          <input type="radio" name="role" value={role} defaultChecked={role === chosen} />
          <span>
            <strong>{ROLE_WORDS[role].label}</strong>{' '}
            <span className="small muted">{ROLE_WORDS[role].may}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
