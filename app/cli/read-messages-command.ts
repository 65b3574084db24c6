import { parseArgs } from 'node:util'
import { InputError } from './usage.ts'

const USAGE = 'usage: npm run --silent messages -- [--json | --acknowledge ID]'

export interface MessagesCommand {
  readonly json: boolean
  /** The id of a complaint. */
  readonly acknowledge: string | undefined
}

/** @throws InputError with the usage line */
export function readMessagesCommand(args: readonly string[]): MessagesCommand {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, acknowledge: { type: 'string' } },
    })
    return { json: values.json ?? false, acknowledge: values.acknowledge }
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`)
  }
}
