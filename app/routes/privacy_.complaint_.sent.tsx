import type { MetaFunction } from '@remix-run/node'
import { ComplaintSentPage } from '../privacy/ComplaintSentPage.tsx'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export const meta: MetaFunction = ({ matches }) =>
  privateMeta('Your complaint is with us', { matches })

export default function ComplaintSent() {
  return <ComplaintSentPage />
}
