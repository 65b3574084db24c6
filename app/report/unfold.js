// Opens the folds around what a link leads to, for browsers that do not do so themselves.
addEventListener('hashchange', unfold)
unfold()

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const closed = 'details:not([open])'
  if (!target?.closest(closed)) return
  for (
    let fold = target.closest(closed);
    fold;
    fold = fold.parentElement?.closest(closed) ?? null
  ) {
    fold.setAttribute('open', '')
  }
  target.scrollIntoView()
}
