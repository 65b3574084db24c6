import type { MetaFunction } from '@remix-run/node'
import { ErasedPage } from '../my-data/ErasedPage.tsx'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('It is erased', matches) },
  { name: 'robots', content: 'noindex' },
]

export default function Erased() {
  return <ErasedPage />
}
