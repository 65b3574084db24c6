/** Every text under a name in a form, in order; files are no answers. */
export function textsOf(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
