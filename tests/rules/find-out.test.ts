import { expect, test } from 'vitest'
import { builderById } from '#rules/builders.ts'
import { builderNote, findOutSteps } from '#rules/find-out.ts'
import { QUESTIONS, questionById } from '#rules/questions/questionnaire.ts'
import { serviceById } from '#rules/services.ts'

const services = questionById('services')
const backups = questionById('backups')
const anywhere = (id: string) => questionById(id).findOut.map((text) => ({ from: null, text }))

test('without a tool that is known, only what works anywhere is told', () => {
  for (const { id } of QUESTIONS) expect(findOutSteps(questionById(id), {})).toEqual(anywhere(id))
  expect(findOutSteps(services, { builders: ['unsure'] })).toEqual(anywhere('services'))
})

test('the menus of the tools come first, builders before services, each once', () => {
  const steps = findOutSteps(services, { builders: ['replit'], services: ['replit-database'] })
  const named = steps.filter(({ from }) => from !== null)
  const replit = builderById('replit')
  const database = serviceById('replit-database')
  expect(named[0]).toEqual({ from: replit.name, text: replit.menus.data })
  const texts = named.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).toContain(database.menus.secrets)
  expect(steps.slice(named.length)).toEqual(anywhere('services'))
})

test('a tool without the menu in question is not named', () => {
  const { menus, name } = builderById('plain-html')
  expect(menus).not.toHaveProperty('backups')
  const names = findOutSteps(backups, { builders: ['plain-html'] }).map(({ from }) => from)
  expect(names).not.toContain(name)
})

test('what to ask a builder’s own chat is told where the question is where data is, and only there', () => {
  const { ask, name } = builderById('v0')
  const step = { from: name, text: ask }
  expect(findOutSteps(services, { builders: ['v0'] })).toContainEqual(step)
  expect(findOutSteps(backups, { builders: ['v0'] })).not.toContainEqual(step)
  expect(findOutSteps(questionById('stage'), { builders: ['v0'] })).not.toContainEqual(step)
})

test('whose builder makes an app of one’s own reads which answer usually fits, at that question alone', () => {
  const madeOf = questionById('made-of')
  expect(builderNote(madeOf, { builders: ['lovable'] })).toContain('With Lovable, the tables')
  expect(builderNote(madeOf, { builders: ['wordpress-self-hosted'] })).toContain(
    '“Ready-made software installed on web space I rent” usually fits',
  )
  expect(builderNote(madeOf, { builders: ['carrd'] })).toBeNull()
  expect(builderNote(madeOf, {})).toBeNull()
  expect(builderNote(services, { builders: ['lovable'] })).toBeNull()
})
