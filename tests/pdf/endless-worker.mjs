/**
 * A worker like ours, but for reports named after what goes wrong with them.
 * @param {{ report: { appName: string } }} job
 */
export default async function draw({ report: { appName } }) {
  if (appName === 'never ends') for (;;);
  if (appName === 'slow') await new Promise((resolve) => setTimeout(resolve, 300))
  if (appName === 'breaks') throw new Error('no ink')
  return new TextEncoder().encode(appName)
}
