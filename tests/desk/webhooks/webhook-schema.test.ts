import { describe, expect, test } from 'vitest'
import { webhookSchema } from '#app/desk/webhooks/webhook-schema.server.ts'

const read = (url: string, deskWebhooksLocal = false, events: string[] = ['status.changed']) =>
  webhookSchema({ deskWebhooksLocal }).safeParse({ url, events })
const faultOf = (url: string, isLocal = false) => read(url, isLocal).error?.issues[0]?.message

test.each([
  ['https://hooks.example/a?b=c', 'https://hooks.example/a?b=c'],
  ['  HTTPS://Hooks.Example:8443  ', 'https://hooks.example:8443/'],
  ['https://hooks.example/#top', 'https://hooks.example/'],
  ['https://8.8.8.8/hook', 'https://8.8.8.8/hook'],
])('%j is stored as %j', (typed, stored) => {
  expect(read(typed).data?.url).toBe(stored)
})

test.each([
  ['', 'Enter the address'],
  ['hooks.example', 'https://'],
  ['http://hooks.example', 'https://'],
  ['javascript:alert(1)', 'https://'],
  ['https://', 'https://'],
  ['https://me:secret@hooks.example', 'signed instead'],
  ['https://localhost/hook', 'open internet'],
  ['https://desk.localhost/hook', 'open internet'],
  ['https://intranet/hook', 'open internet'],
  ['https://127.0.0.1/hook', 'open internet'],
  ['https://[::1]/hook', 'open internet'],
  ['https://192.168.0.10/hook', 'open internet'],
  ['https://169.254.169.254/', 'open internet'],
  [`https://hooks.example/${'a'.repeat(2000)}`, '2,000'],
])('%j is refused, with what to do', (typed, message) => {
  expect(faultOf(typed)).toContain(message)
})

test('with the setting for it, this machine is a receiver, and no other private one', () => {
  for (const url of ['http://127.0.0.1:4000/', 'http://localhost:4000/', 'https://[::1]/']) {
    expect(faultOf(url, true), url).toBeUndefined()
  }
  for (const url of ['http://hooks.example/', 'http://10.0.0.1/', 'https://10.0.0.1/']) {
    expect(faultOf(url, true), url).toContain('open internet')
  }
})

describe('events', () => {
  const eventsOf = (...events: string[]) => read('https://hooks.example', false, events)

  test('at least one, and only ours', () => {
    expect(eventsOf().error?.issues[0]?.message).toBe('Choose at least one event.')
    expect(eventsOf('everything').success).toBe(false)
  })

  test('who is given contacts is always told of erasures', () => {
    expect(eventsOf('contact.given').data?.events).toEqual(['contact.given', 'contact.erased'])
    expect(eventsOf('status.changed').data?.events).toEqual(['status.changed'])
  })
})
