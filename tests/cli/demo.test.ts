import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isStale } from '#app/cli/build-when-stale.ts'
import { demoSettings } from '#app/cli/demo-settings.ts'
import { readEnv } from '#app/server/env.server.ts'

function folderOf(times: Record<string, number>): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-stale-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'app', 'deep'), { recursive: true })
  for (const name of Object.keys(times)) {
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), '')
  }
  for (const name of ['app', 'app/deep']) utimesSync(join(folder, name), 100, 100)
  for (const [name, time] of Object.entries(times)) utimesSync(join(folder, name), time, time)
  return folder
}

test.each([
  ['nothing was built yet', { 'app/deep/a.ts': 100 }, true],
  ['all is older than the build', { 'app/deep/a.ts': 100, built: 200 }, false],
  ['one file far down is newer', { 'app/deep/a.ts': 300, built: 200 }, true],
  ['one file is gone', { 'app/deep': 300, built: 200 }, true],
])('%s: stale is %o', (_, times, stale) => {
  const folder = folderOf(times)
  const isThere = join(folder, 'app')
  expect(isStale(join(folder, 'built'), [isThere, join(folder, 'never-there')])).toBe(stale)
})

test('a demo knows nothing of the settings of the installation', () => {
  const own = {
    COOKIE_SECRET: 's'.repeat(32),
    DATABASE_URL: 'file:/data/real.db',
    PORT: '80',
    SMTP_URL: 'smtp://mail.example',
  }
  const env = readEnv(demoSettings(own, { folder: '/tmp/demo' }))
  expect(env).toMatchObject({
    cookieSecret: undefined,
    databaseFile: '/tmp/demo/demo.db',
    deskSecondFactor: false,
    host: '127.0.0.1',
    isDemo: true,
    port: 3100,
    smtpUrl: undefined,
  })
})

test('a demo has a port of its own', () => {
  const settings = (DEMO_PORT: string) => demoSettings({ DEMO_PORT }, { folder: '/tmp/demo' })
  expect(readEnv(settings('4000')).port).toBe(4000)
  expect(readEnv(settings('')).port).toBe(3100)
  for (const wrong of ['ninety', '70000', '-1', '80.5']) {
    expect(() => settings(wrong)).toThrow(/^DEMO_PORT: [^\n]+$/)
  }
})
