import { describe, expect, test } from 'vitest'
import { TOOL_LIMITS } from '#prover/sense/text-limits.ts'
import { SERVICES, type Service, serviceById } from '../../rules/services.ts'

const services: readonly Service[] = SERVICES

describe('services', () => {
  test('each has an id of its own, and is found by it', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    for (const service of services) {
      expect(service.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
      expect(serviceById(service.id)).toBe(service)
    }
    expect(() => serviceById('nowhere')).toThrow('nowhere')
  })

  test.each(services)('$id says what it is in one short sentence', ({ about }) => {
    expect(about.length).toBeLessThanOrEqual(TOOL_LIMITS.aboutService.longest)
    expect(about).toMatch(/^[^.!?]+\.$/u)
    expect(about).not.toMatch(/['"]|best|leading|powerful|easy|fast/iu)
  })

  test('only a handful of names is asked for, and each is a place where an app keeps things', () => {
    const asked = services.filter(({ askedFor }) => askedFor)
    expect(asked.length).toBeGreaterThanOrEqual(6)
    expect(asked.length).toBeLessThanOrEqual(10)
    for (const { whose } of asked) expect(whose).not.toBe('theirs')
  })

  test.each(services)('$id names exact menus only where a source does', ({ menus, sources }) => {
    const texts = Object.values(menus)
    if (texts.length > 0) expect(sources.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toMatch(/^(In|At) [^'"!]+\.$/u)
  })

  test('an address that settles it belongs to one service', () => {
    const sure = services.flatMap(({ clues }) =>
      clues.filter(({ confidence }) => confidence === 'sure').map(({ address }) => address),
    )
    expect(new Set(sure).size).toBe(sure.length)
    for (const address of sure) expect(address).toMatch(/^\.?([a-z0-9-]+\.)+[a-z]{2,}$/u)
  })
})
