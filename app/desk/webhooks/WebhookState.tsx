import type { WebhookView } from './webhook-view.ts'

/** Whether it is on, in a word and a shape. */
export function WebhookState({ paused }: Pick<WebhookView, 'paused'>) {
  return (
    <span className={`hook-state hook-state-${paused === null ? 'on' : 'paused'}`}>
      {paused === null ? 'On' : 'Paused'}
    </span>
  )
}
