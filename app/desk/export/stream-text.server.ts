import { setImmediate } from 'node:timers/promises'

/**
 * A body that is made while it is sent: the next piece is asked for once the caller has taken the
 * one before, and no more when the caller has gone. Then, and after an error, the pieces are told.
 */
export function streamText(
  pieces: AsyncGenerator<string, void>,
  { untilTaken, signal }: { untilTaken: () => Promise<void>; signal: AbortSignal },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        await untilTaken()
        // SQLite answers without letting anybody else have a turn, and a whole file is many answers.
        await setImmediate()
        if (signal.aborted) await pieces.return()
        let piece = await pieces.next()
        while (piece.done !== true && piece.value === '') piece = await pieces.next()
        if (piece.done === true) return controller.close()
        controller.enqueue(encoder.encode(piece.value))
      },
      async cancel() {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}
