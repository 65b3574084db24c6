import { json } from '@remix-run/node'

export const handle = { js: false }

/** Every address that no other page has. */
export function loader() {
  throw json(null, { status: 404 })
}

/** Never shown, but without a component Remix would answer with bare data instead of a page. */
export default function NotFound() {
  return null
}
