import { RECEIVER_EXAMPLE } from './receiver-example.ts'

/** Enough for whoever writes the receiver; docs/webhooks.md has the rest. */
export function VerifyExample() {
  return (
    <>
      <p>
        Messages follow the Standard Webhooks specification (standardwebhooks.com). Its libraries
        exist for most languages; in Node it takes these lines:
      </p>
      <pre className="hook-code" data-copy="Copy the example">
        {RECEIVER_EXAMPLE}
      </pre>
      <p>
        Answer with any status from 200 to 299 within 15 seconds, and do the work afterwards. The
        same message can come twice: remember its webhook-id. Answer 410 to be sent nothing more.
      </p>
    </>
  )
}
