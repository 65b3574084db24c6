import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportData } from '../my-data/export-data.server.ts'
import { requireMyData } from '../my-data/find-my-data.server.ts'

/** Everything that is stored, as a file. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const data = await requireMyData(context, params.token)
  const { brandName: site } = context.env
  return new Response(exportData(data, { site, now: context.now() }), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="your-data.json"',
      'Cache-Control': 'no-store',
    },
  })
}
