// A second press while the first is on its way would use a code or a link twice.
const LOST_AFTER_MS = 8000

for (const form of document.querySelectorAll('form[method="post"]')) {
  let isSent = false
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
    mark(true)
    // No answer came: it may be tried again.
    setTimeout(release, LOST_AFTER_MS)
  })
  // Back in the history, the page comes as it was left.
  addEventListener('pageshow', release)

  function release() {
    isSent = false
    mark(false)
  }

  /** @param {boolean} isBusy */
  const mark = (isBusy) => {
    for (const button of form.querySelectorAll('button.button')) {
      button.setAttribute('aria-disabled', String(isBusy))
    }
  }
}
