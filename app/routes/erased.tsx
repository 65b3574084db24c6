import type { MetaFunction } from '@remix-run/node'
import { ErasedPage } from '../my-data/ErasedPage.tsx'
import { privateMeta } from '../ui/private-meta.ts'

export const handle = { js: false }

export const meta: MetaFunction = ({ matches }) => privateMeta('It is erased', { matches })

export default function Erased() {
  return <ErasedPage />
}
