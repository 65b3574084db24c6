import { unreadableForm } from '../server/unreadable-form.server.ts'

/** The fields of a posted form. A body that is not a form is the caller's mistake, not ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw unreadableForm()
  }
}
