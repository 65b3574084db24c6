import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { assess } from '#rules/assess.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { FOUNDERS, founderById } from '#tests/golden/founders.ts'

const shop = founderById('lovable-shop-open')

async function run(script: string, args: readonly string[], input = '') {
  const child = spawn('node', ['--import', 'tsx', `app/cli/${script}.ts`, ...args])
  child.stdin.end(input)
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { stdout, stderr, code: await exited }
}

const temporaryFile = async (name: string) =>
  path.join(await mkdtemp(path.join(tmpdir(), 'backend-check-cli-')), name)

test('questionnaire: prints every section, question, option and condition as JSON', async () => {
  const { stdout, stderr, code } = await run('questionnaire', [])
  expect([stderr, code]).toEqual(['', 0])
  const printed = JSON.parse(stdout)
  expect(printed.sections).toHaveLength(5)
  expect(printed.questions.map(({ id }: { id: string }) => id)).toEqual(
    QUESTIONS.map(({ id }) => id),
  )
  const passwords = printed.questions.find(({ id }: { id: string }) => id === 'passwords')
  expect(passwords.askedWhen).toBe('sign-in is accounts and made-of is not service')
})

describe('assess', () => {
  test('a file in, the assessment out, as the engine makes it', async () => {
    const file = await temporaryFile('answers.json')
    await writeFile(file, JSON.stringify(shop.answers))
    const { stdout, stderr, code } = await run('assess', [file])
    expect([stderr, code]).toEqual(['', 0])
    expect(JSON.parse(stdout)).toEqual(assess(shop.answers))
  })

  test('single values need no list, and questions left out are unanswered', async () => {
    const { stdout } = await run('assess', ['-'], '{"sign-in": "unsure", "builders": ["lovable"]}')
    const answers = { 'sign-in': ['unsure'], builders: ['lovable'] }
    expect(JSON.parse(stdout)).toEqual(assess(answers))
  })

  test('--pdf writes the report as well', async () => {
    const pdf = await temporaryFile('report.pdf')
    const { stderr, code } = await run('assess', ['--pdf', pdf, '-'], JSON.stringify(shop.answers))
    expect([stderr, code]).toEqual(['', 0])
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('--jsonl: one assessment a line, in order, 10,000 of them without falling over', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => FOUNDERS[index % FOUNDERS.length])
    const input = lines.map((founder) => JSON.stringify(founder?.answers)).join('\n')
    const { stdout, stderr, code } = await run('assess', ['--jsonl', '-'], `${input}\n`)
    expect([stderr, code]).toEqual(['', 0])
    const printed = stdout.trimEnd().split('\n')
    expect(printed).toHaveLength(10_000)
    const last = lines.at(-1)
    expect(printed.at(-1)).toBe(JSON.stringify(assess(last?.answers ?? {})))
  }, 30_000)

  test.each(['--help', '-h'])('%s prints the usage and reads nothing', async (flag) => {
    const { stdout, stderr, code } = await run('assess', [flag])
    expect(stdout).toMatch(/^usage: npm run --silent assess .+\n$/)
    expect([stderr, code]).toEqual(['', 0])
  })

  const refused: readonly (readonly [string, readonly string[], string, string])[] = [
    [
      'unknown question',
      ['-'],
      '{\n "stage": "nobody",\n "colour": "red"\n}',
      'standard input, line 3: No question is called "colour".',
    ],
    [
      'unknown option',
      ['-'],
      '{"stage": "everyone"}',
      'standard input, line 1: "stage" has no option "everyone".',
    ],
    [
      'two values for a single choice',
      ['-'],
      '{"stage": ["nobody", "testers"]}',
      'standard input, line 1: "stage" takes one option, not 2.',
    ],
    [
      'the same value twice',
      ['-'],
      '{"builders": ["bolt", "bolt"]}',
      'standard input, line 1: "builders" names the option "bolt" twice.',
    ],
    [
      'an option that stands alone',
      ['-'],
      '{"builders": ["bolt", "unsure"]}',
      `standard input, line 1: "builders": the option "unsure" can't be combined with others.`,
    ],
    [
      'a wrong type',
      ['-'],
      '{"stage": 3}',
      'standard input, line 1: "stage" must be an option id or a list of option ids',
    ],
    [
      'an empty list',
      ['-'],
      '{"stage": []}',
      'standard input, line 1: "stage" has an empty answer: choose at least one option.',
    ],
    [
      'no object',
      ['-'],
      '[1]',
      'standard input, line 1: the answers must be an object of question ids and option ids',
    ],
    [
      'a prototype key',
      ['-'],
      '{"__proto__": ["x"]}',
      'standard input, line 1: No question is called "__proto__".',
    ],
    [
      'line 2 of several',
      ['--jsonl', '-'],
      '{"stage":"nobody"}\n{"stage":"x"}\n',
      'standard input, line 2: "stage" has no option "x".',
    ],
  ]
  test.each(refused)(
    '%s: exit 2 and one line that names line and field',
    async (_, args, input, message) => {
      const { stderr, code } = await run('assess', args, input)
      expect([stderr, code]).toEqual([`${message}\n`, 2])
    },
  )

  test.each([
    ['not JSON', ['-'], '{"stage":\n"nobody",,}', /^standard input, line 2: this is not JSON/],
    ['no such file', ['no-such.json'], '', /^no-such\.json can't be opened \(ENOENT\)\n$/],
    ['no file named', [], '', /^usage: npm run --silent assess/],
    ['an unknown flag', ['--colour', '-'], '{}', /--colour.*usage:/],
    ['--pdf with --jsonl', ['--jsonl', '--pdf', 'x.pdf', '-'], '{}', /^--pdf writes one report/],
  ])('%s: exit 2 and one line', async (_, args, input, message) => {
    const { stderr, code } = await run('assess', args, input)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })
})
