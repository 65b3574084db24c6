import { sayWhen } from './say-when.ts'

/** A moment, the same for everybody wherever they are. */
export function When({ at }: { at: string }) {
  return <time dateTime={at}>{sayWhen(at)}</time>
}
