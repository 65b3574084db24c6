import { StartError } from '#app/server/start-error.server.ts'

const PORT = '3100'

/**
 * The settings of the demo: none of the installation's own, so that it can touch neither its database
 * nor its mail server. Only this machine can reach it.
 */
export function demoSettings(
  variables: Record<string, string | undefined>,
  { folder }: { folder: string },
): Record<string, string> {
  const port = variables.DEMO_PORT || PORT
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new StartError('DEMO_PORT: must be a whole number from 0 to 65535')
  }
  return {
    PORT: port,
    HOST: '127.0.0.1',
    DATABASE_URL: `${folder}/demo.db`,
    BRAND_NAME: 'Backend Check demo',
    DEMO: 'on',
    DESK_SECOND_FACTOR: 'off',
    DESK_WEBHOOKS_LOCAL: 'on',
    LOG_LEVEL: 'error',
  }
}
