// Adds a button to every password that shows what was typed. It is hidden again before it is sent, so
// that the browser knows it for a password and no copy of the page shows it.
for (const input of document.querySelectorAll('input[data-show-password]')) {
  if (input instanceof HTMLInputElement) addButton(input)
}

/** @param {HTMLInputElement} input */
function addButton(input) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'show-password'
  button.setAttribute('aria-controls', input.id)
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.className = 'visually-hidden'

  /** @param {boolean} isShown */
  function show(isShown) {
    input.type = isShown ? 'text' : 'password'
    button.textContent = isShown ? 'Hide' : 'Show'
    button.setAttribute('aria-label', isShown ? 'Hide the password' : 'Show the password')
  }

  button.addEventListener('click', () => {
    show(input.type === 'password')
    status.textContent =
      input.type === 'password' ? 'The password is hidden.' : 'The password is visible.'
  })
  input.form?.addEventListener('submit', () => show(false))
  show(false)
  input.after(button, status)
}
