import { describe, expect, test } from 'vitest'
import { BUILDERS, type Builder, builderById } from '../../rules/builders.ts'

const builders: readonly Builder[] = BUILDERS

const texts = (builder: Builder): readonly string[] => [
  builder.name,
  builder.about,
  ...(builder.hint === undefined ? [] : [builder.hint]),
  ...(builder.ask === undefined ? [] : [builder.ask]),
  ...(builder.promptName === undefined ? [] : [builder.promptName]),
  ...Object.values(builder.menus),
  ...builder.platformDoes,
  ...builder.staysWithYou,
]

describe('builders', () => {
  test('every tool that founders name is there', () => {
    const named = [
      'lovable',
      'lovable-own-supabase',
      'bolt',
      'replit',
      'v0',
      'base44',
      'coding-assistant',
      'firebase-studio',
      'bubble',
      'flutterflow',
      'softr',
      'glide',
      'weweb',
      'airtable',
      'webflow',
      'framer',
      'carrd',
      'wix',
      'squarespace',
      'wordpress-hosted',
      'wordpress-self-hosted',
      'shopify',
      'static-site',
      'plain-html',
      'developer',
      'something-else',
    ]
    expect(builders.map(({ id }) => id).toSorted()).toEqual(named.toSorted())
    for (const id of named) expect(builderById(id).id).toBe(id)
    expect(() => builderById('unsure')).toThrow('unsure')
  })

  test.each(builders)('$id names exact menus only where a source does', ({ menus, sources }) => {
    const instructions = Object.values(menus)
    if (instructions.length > 0) expect(sources.length).toBeGreaterThan(0)
    for (const instruction of instructions) {
      expect(instruction).toMatch(/^(In|At|With) .+\.$/u)
    }
  })

  // Their labels could not be confirmed by any page we could read: no menu rather than a wrong one.
  test.each(['v0', 'glide', 'airtable', 'webflow', 'framer', 'carrd', 'wix', 'squarespace'])(
    '%s has no menus until a source names them',
    (id) => {
      expect(builderById(id).menus).toEqual({})
    },
  )

  test('where the access rules are the founder’s, the report can say where to look', () => {
    for (const builder of builders.filter(({ rulesSetBy }) => rulesSetBy === 'founder')) {
      const ways = Object.keys(builder.menus).length + (builder.ask === undefined ? 0 : 1)
      expect(ways, builder.id).toBeGreaterThan(0)
    }
  })

  test('a builder that makes a backend says where it usually runs', () => {
    for (const { id, backend, typically } of builders) {
      if (backend === 'always') expect(typically.length, id).toBeGreaterThan(0)
      expect(new Set(typically).size, id).toBe(typically.length)
    }
  })

  test('every builder leaves something with the founder', () => {
    for (const { id, staysWithYou } of builders) expect(staysWithYou.length, id).toBeGreaterThan(0)
  })

  test('the two kinds of Lovable can be told apart', () => {
    const [cloud, own] = [builderById('lovable'), builderById('lovable-own-supabase')]
    expect(cloud.hint).toBeDefined()
    expect(own.hint).toBeDefined()
    expect(cloud.name).not.toBe(own.name)
  })

  test.each(builders)('$id is written in our voice', (builder) => {
    for (const text of texts(builder)) {
      expect(text).not.toMatch(/['"!]|--/u)
      expect(text).toMatch(/^\S.*\S$|^\S+$/u)
    }
    for (const text of [builder.about, ...builder.platformDoes, ...builder.staysWithYou]) {
      expect(text).toMatch(/[.?]$/u)
    }
  })
})
