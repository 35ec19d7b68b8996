// Renews the preview of the figures while a policy event is typed; without script the Preview button does the same.
const form = document.querySelector('form[data-preview]')
const place = form?.querySelector('[data-preview-here]')
let waiting
let asked
const renew = async () => {
  asked?.abort()
  asked = new AbortController()
  try {
    const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal })
    if (answer.ok) place.innerHTML = await answer.text()
  } catch (error) {
    if (error.name !== 'AbortError') place.textContent = ''
  }
}
form?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(renew, 400)
})
