import { describe, expect, test } from 'vitest'
import { parseAnswer, parseAnswers } from '#rules/answers.ts'
import { questionById } from '#rules/questions/questionnaire.ts'

describe('a whole set of answers from outside', () => {
  test('is read, and a single option becomes a list of one', () => {
    expect(parseAnswers({ stage: 'nobody', builders: ['bolt', 'v0'] })).toEqual({
      ok: true,
      answers: { stage: ['nobody'], builders: ['bolt', 'v0'] },
    })
    expect(parseAnswers({})).toEqual({ ok: true, answers: {} })
  })

  test.each([
    ['no object at all', 'nobody', '', 'must be an object of question ids and option ids'],
    ['nothing', null, '', 'must be an object of question ids and option ids'],
    [
      'a number for an answer',
      { stage: 3 },
      'stage',
      'must be an option id or a list of option ids',
    ],
    ['an unknown question', { stages: 'nobody' }, 'stages', 'No question is called "stages".'],
    ['an inherited name', { toString: 'x' }, 'toString', 'No question is called "toString".'],
    ['an unknown option', { stage: 'moon' }, 'stage', '"stage" has no option "moon".'],
  ])('%s is refused, by its name', (_, input, field, message) => {
    expect(parseAnswers(input)).toEqual({ ok: false, errors: [{ field, message }] })
  })

  test('a key that would change every object is refused like any other', () => {
    const input: unknown = JSON.parse('{"__proto__": {"stage": "nobody"}}')
    expect(parseAnswers(input)).toEqual({
      ok: false,
      errors: [{ field: '__proto__', message: 'No question is called "__proto__".' }],
    })
  })

  test('every fault is named, not the first alone', () => {
    const parsed = parseAnswers({ stage: 'moon', payments: ['none', 'none'], nope: 'x' })
    expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
      'stage',
      'payments',
      'nope',
    ])
  })
})

describe('one answer, posted by a founder', () => {
  const stage = questionById('stage')
  const builders = questionById('builders')
  const backups = questionById('backups')
  const say = (...args: Parameters<typeof parseAnswer>) => {
    const parsed = parseAnswer(...args)
    return parsed.ok ? 'fine' : parsed.message
  }

  test('is given back as it is', () => {
    expect(parseAnswer(stage, ['nobody'])).toEqual({ ok: true, value: ['nobody'] })
    expect(parseAnswer(builders, ['bolt', 'v0'])).toEqual({ ok: true, value: ['bolt', 'v0'] })
    expect(parseAnswer(builders, ['unsure'])).toEqual({ ok: true, value: ['unsure'] })
  })

  test('nothing chosen: says what to do, and that not knowing is fair where it is', () => {
    expect(say(stage, [])).toBe('Choose the answer that fits best.')
    expect(say(backups, [])).toBe(
      'Choose the answer that fits best. “I don’t know” is a fair answer too.',
    )
    expect(say(builders, [])).toBe('Tick at least one answer. “I don’t know” is a fair answer too.')
  })

  test('two answers where one is asked for', () => {
    expect(say(stage, ['nobody', 'testers'])).toBe('Choose one answer only.')
  })

  test('an answer that stands alone, beside others', () => {
    expect(say(builders, ['bolt', 'unsure'])).toBe(
      '“I don’t know” can’t be combined with other answers. Tick either that one or the others.',
    )
    const keys = questionById('keys-in-page')
    const alone = keys.options.find((option) => option.alone === true)
    const other = keys.options.find((option) => option.alone !== true && option.id !== 'unsure')
    if (alone === undefined || other === undefined) throw new Error('none')
    expect(say(keys, [alone.id, other.id])).toBe(
      `“${alone.label}” can’t be combined with other answers. Tick either that one or the others.`,
    )
  })

  test('an answer that the page does not have', () => {
    expect(say(stage, ['moon'])).toBe('Choose from the answers shown on this page.')
    expect(say(builders, ['bolt', 'moon'])).toBe('Choose from the answers shown on this page.')
    expect(say(builders, ['bolt', 'bolt'])).toBe('Choose from the answers shown on this page.')
  })
})
