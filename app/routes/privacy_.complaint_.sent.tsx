import type { MetaFunction } from '@remix-run/node'
import { ComplaintSentPage } from '../privacy/ComplaintSentPage.tsx'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Your complaint is with us', matches) },
  { name: 'robots', content: 'noindex' },
]

export default function ComplaintSent() {
  return <ComplaintSentPage />
}
