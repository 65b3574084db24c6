import type { z } from 'zod'

/** The first fault of each field, in the order of the page. */
export function faultsOf<Field extends string>(
  fields: readonly Field[],
  { issues }: z.ZodError,
): readonly { field: Field; message: string }[] {
  return fields.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field)
    return issue === undefined ? [] : [{ field, message: issue.message }]
  })
}
