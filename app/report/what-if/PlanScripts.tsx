import { useRequestInfo } from '../../request-info.ts'
import type { FoundPlan } from './find-plan.server.ts'

/** Asks for what makes the plan live; nothing where there is none. */
export function PlanScripts({
  plan,
  scripts,
  preloads,
}: {
  plan: FoundPlan
  scripts: readonly string[]
  preloads: readonly string[]
}) {
  const { nonce } = useRequestInfo()
  if (plan === null || plan === 'rules-changed') return null
  return (
    <>
      {preloads.map((href) => (
        <link key={href} rel="modulepreload" href={href} nonce={nonce} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} nonce={nonce} />
      ))}
    </>
  )
}
