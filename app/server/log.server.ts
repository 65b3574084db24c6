import { type DestinationStream, type Logger, pino } from 'pino'
import type { Env } from './env.server.ts'

export type Log = Logger

/**
 * Structured lines on standard output. Errors are reduced to what we wrote ourselves: an error
 * object may carry whatever its library saw, and that may be what somebody answered.
 */
export function createLog({ logLevel }: Pick<Env, 'logLevel'>, stream?: DestinationStream): Log {
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  }
  return stream ? pino(options, stream) : pino(options)
}

function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack } = error
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) }
}
