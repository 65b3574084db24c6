import { json } from '@remix-run/node'

/** The fields of a posted form. A body that is not a form is the caller's mistake, not ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    const words = {
      title: 'We could not read that form',
      advice: 'Please go back and send it again.',
    }
    throw json(words, { status: 400 })
  }
}
