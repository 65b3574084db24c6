/** Marks a checkbox that can't be combined with another. */
export const ALONE = 'data-alone'

/** After a checkbox was ticked: unticks those that can't be ticked together with it. */
export function untickOthers(ticked: HTMLInputElement): void {
  if (ticked.type !== 'checkbox' || !ticked.checked || ticked.form === null) return
  const isAlone = ticked.hasAttribute(ALONE)
  for (const other of ticked.form.elements) {
    if (!(other instanceof HTMLInputElement) || other.name !== ticked.name) continue
    if (other !== ticked && (isAlone || other.hasAttribute(ALONE))) other.checked = false
  }
}
