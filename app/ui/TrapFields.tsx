import { SEAL_FIELD, TRAP_FIELD } from './trap-fields.ts'
import './trap-fields.css'

/** What tells people from programs, without a puzzle and without another company. */
export function TrapFields({ seal }: { seal: string }) {
  return (
    <>
      <input type="hidden" name={SEAL_FIELD} value={seal} />
      <div className="not-for-people">
        <label htmlFor={TRAP_FIELD}>Leave this field empty</label>
        <input id={TRAP_FIELD} name={TRAP_FIELD} type="text" autoComplete="off" tabIndex={-1} />
      </div>
    </>
  )
}
