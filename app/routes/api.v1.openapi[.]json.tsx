import type { LoaderFunctionArgs } from '@remix-run/node'
import { describeApi } from '../desk/api/describe-api.server.ts'

/** What the API offers, for tools. It says nothing about anybody, so it needs no token. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const { brandName } = context.env
  const description = describeApi({ brandName, origin: new URL(request.url).origin })
  return new Response(`${JSON.stringify(description, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
