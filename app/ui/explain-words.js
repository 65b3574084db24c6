// Shows what a word of the glossary means right beside it. Without this script the same link leads
// to the word in the list on the page. Placed through `element.style`, which the policy allows.
if ('popover' in HTMLElement.prototype) explainWords()

function explainWords() {
  const gap = 10
  const card = document.createElement('div')
  const term = document.createElement('p')
  const meaning = document.createElement('p')
  const all = document.createElement('a')
  const close = document.createElement('button')
  card.popover = 'auto'
  card.className = 'word-card'
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  term.id = 'word-card-term'
  meaning.id = 'word-card-meaning'
  card.setAttribute('aria-labelledby', term.id)
  card.setAttribute('aria-describedby', meaning.id)
  all.textContent = 'All words'
  close.type = 'button'
  close.textContent = 'Close'
  card.append(term, meaning, all, close)

  /** @type {HTMLAnchorElement | undefined} */
  let opener
  /** @type {typeof opener} The word whose card the press that is under way closes. */
  let closing
  const isOpen = () => card.matches(':popover-open')
  const hide = () => card.hidePopover()

  const place = () => {
    if (!opener || !isOpen()) return
    const word = opener.getBoundingClientRect()
    const height = card.offsetHeight + 2 * gap
    const rightmost = document.documentElement.clientWidth - card.offsetWidth - gap
    const goesAbove = word.bottom + height > innerHeight && word.top > height
    const top = goesAbove ? word.top - height + gap : word.bottom + gap
    card.style.left = `${scrollX + Math.max(gap, Math.min(word.left, rightmost))}px`
    card.style.top = `${scrollY + top}px`
  }

  const choose = (/** @type {MouseEvent} */ event) => {
    const word = event.target instanceof Element && event.target.closest('a.word')
    if (!(word instanceof HTMLAnchorElement) || event.defaultPrevented) return
    // Those open the link in a window or a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const entry = document.getElementById(word.hash.slice(1))
    if (!entry) return
    event.preventDefault()
    hide()
    if (word === closing && event.detail > 0) return
    term.textContent = entry.querySelector('dt')?.textContent ?? ''
    meaning.textContent = entry.querySelector('dd')?.textContent ?? ''
    all.href = `/words${word.hash}`
    document.body.append(card)
    // Where the focus is now, it returns to: not every browser focuses a link that is clicked.
    opener = word
    word.focus({ preventScroll: true })
    card.showPopover()
    place()
    card.focus()
  }

  const leave = (/** @type {KeyboardEvent} */ event) => {
    const leaves = event.shiftKey ? event.target !== close : event.target === close
    if (event.key !== 'Tab' || !leaves) return
    // Back to the word, and forwards from there: the card stands at the end of the page.
    hide()
    if (event.shiftKey) event.preventDefault()
  }

  const press = () => {
    closing = isOpen() ? opener : undefined
  }

  addEventListener('pointerdown', press, true)
  document.addEventListener('click', choose)
  card.addEventListener('keydown', leave)
  close.addEventListener('click', hide)
  addEventListener('resize', place)
  addEventListener('popstate', hide)
}
