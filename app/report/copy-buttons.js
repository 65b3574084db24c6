// Adds a button to every text that is there to be copied. Without it, the text can be selected.
if (navigator.clipboard) {
  for (const source of document.querySelectorAll('[data-copy]')) addButton(source)
}

/** @param {Element} source */
function addButton(source) {
  const label = source.getAttribute('data-copy') ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-quiet copy-button'
  button.textContent = label
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.className = 'small'
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText((source.textContent ?? '').trim())
      status.textContent = 'Copied.'
    } catch {
      status.textContent = 'Your browser did not allow that. Select the text and copy it.'
    }
  })
  source.after(button, ' ', status)
}
