// Keys for the list: j and k walk through it, / searches, ? tells. Enter is the browser's own: it
// opens the link that has the focus.
const dialog = document.getElementById('list-keys')
const search = document.getElementById('q')
const links = [...document.querySelectorAll('a[data-lead]')]

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) || (dialog instanceof HTMLDialogElement && dialog.open)) return
  const act = ACTS[event.key]
  if (act === undefined) return
  event.preventDefault()
  act()
})

/** @type {Record<string, () => void>} */
const ACTS = {
  j: () => walk(1),
  k: () => walk(-1),
  '/': () => {
    if (search instanceof HTMLInputElement) {
      search.focus()
      search.select()
    }
  },
  '?': () => {
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
  },
}

/** @param {number} step */
function walk(step) {
  const at = document.activeElement === null ? -1 : links.indexOf(document.activeElement)
  const next = at === -1 ? returnPoint() : Math.min(links.length - 1, Math.max(0, at + step))
  const link = links[next]
  if (!(link instanceof HTMLElement)) return
  link.focus()
  link.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/** Whoever comes back from an assessment goes on from there. */
function returnPoint() {
  const number = history.state?.lead
  const at = links.findIndex((link) => link.getAttribute('data-lead') === number)
  return at === -1 ? 0 : at
}

for (const link of links) {
  link.addEventListener('click', () => {
    history.replaceState({ ...history.state, lead: link.getAttribute('data-lead') }, '')
  })
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)))
  )
}
