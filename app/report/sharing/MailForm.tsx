import { FieldFault } from '../../ui/FieldFault.tsx'
import type { SharingRefusal } from './sharing-view.ts'

/** Asks for one address, and says what becomes of it. */
export function MailForm({ refusal }: { refusal: SharingRefusal | undefined }) {
  const fault = refusal?.fault
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="mail" />
      <div className="field">
        <label htmlFor="email">Your e-mail address</label>
        <p className="field-hint" id="email-hint">
          You get one mail, with the PDF and your private link. We keep the address until it is
          sent, then we delete it. No newsletter.
        </p>
        {fault !== undefined && <FieldFault id="email-fault" message={fault} />}
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={refusal?.email ?? ''}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? 'email-hint' : 'email-hint email-fault'}
        />
      </div>
      <button className="button" type="submit">
        E-mail me the report
      </button>
    </form>
  )
}
