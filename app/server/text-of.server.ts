import { unreadableForm } from './unreadable-form.server.ts'

/**
 * The text under a name in a form, empty when it is missing. A name that comes twice, or with a
 * file, is no form of ours: 400.
 */
export function textOf(form: FormData, name: string): string {
  const [value = '', ...more] = form.getAll(name)
  if (typeof value === 'string' && more.length === 0) return value
  throw unreadableForm()
}
