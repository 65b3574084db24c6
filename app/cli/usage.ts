import { parseArgs } from 'node:util'

export const USAGE = 'usage: npm run --silent assess -- [--jsonl] [--pdf OUT.pdf] FILE|-'

/** Something the person at the keyboard can put right: printed as one line, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

export interface AssessCommand {
  /** A path, or "-" for standard input. */
  readonly file: string
  readonly jsonl: boolean
  readonly pdf: string | undefined
}

/** Asked for help, `assess` prints the usage and reads nothing. */
export const wantsHelp = (args: readonly string[]): boolean => {
  const { help = false } = parse(args).values
  return help
}

/** @throws InputError with the usage line */
export function readCommand(args: readonly string[]): AssessCommand {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new InputError(USAGE)
  const { pdf, jsonl = false } = values
  if (jsonl && pdf !== undefined) {
    throw new InputError(`--pdf writes one report and can't be combined with --jsonl; ${USAGE}`)
  }
  return { file, jsonl, pdf }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        jsonl: { type: 'boolean' },
        pdf: { type: 'string' },
      },
      allowPositionals: true,
    })
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`)
  }
}
