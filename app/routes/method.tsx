import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import changelog from '#rules/CHANGELOG.md?raw'
import '../method/method.css'
import { MethodPage } from '../method/MethodPage.tsx'
import { viewMethod } from '../method/view-method.server.ts'
import { titled } from '../ui/site.ts'

export const handle = { js: false }

export function loader() {
  return viewMethod(changelog)
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('How a result is made', matches) },
  {
    name: 'description',
    content: 'Every question, every rule, how the score adds up, and what it promises.',
  },
]

export default function Method() {
  return <MethodPage method={useLoaderData<typeof loader>()} />
}
