import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usualPlaces = [
  // The one without a window of its own takes a third less time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** What keeps a headless Chromium quiet: no network of its own, no graphics card, no sandbox. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a Chromium; installs one where there is none and that can be done. */
export function findChromium(): string {
  const found = look()
  if (found) return found
  install()
  const installed = look()
  if (installed) return installed
  throw new Error('No Chromium found. Install one and set CHROMIUM_PATH to its program.')
}

function look(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH: there is no ${given}`)
  }
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
}

function install(): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  const commands = isDebianRoot
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
      ]
    : [['npx', 'playwright-core', 'install', 'chromium']]
  for (const [program = '', ...args] of commands) {
    try {
      execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    } catch {
      return
    }
  }
}
