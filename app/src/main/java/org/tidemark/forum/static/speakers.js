// Completion of speakers: "col" finds Colombia. Enter or Tab takes the first, the arrows choose another.
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

// names: all that are known; used: those of this sitting, which come first; done: called when one was taken by Enter.
export function completion (input, box, names, used, done) {
  const known = names.map(name => ({ name, key: plain(name) }))
  let active = 0
  let choices = []
  const close = () => { box.hidden = true; choices = []; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant') }
  const show = () => {
    const wanted = plain(input.value.trim())
    if (!wanted) { close(); return }
    const first = used()
    const rank = ({ name, key }) => (key.startsWith(wanted) ? 0 : key.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(wanted)) ? 10 : 100) - (first.includes(name) ? 5 : 0)
    choices = known.map(one => ({ ...one, rank: rank(one) })).filter(one => one.rank < 50).sort((a, b) => a.rank - b.rank || a.key.length - b.key.length).slice(0, 8)
    if (!choices.length || choices.length === 1 && choices[0].key === wanted) { close(); return }
    active = 0
    box.replaceChildren(...choices.map((choice, n) => {
      const option = document.createElement('li')
      option.id = box.id + '-' + n
      option.setAttribute('role', 'option')
      option.textContent = choice.name
      option.addEventListener('pointerdown', event => { event.preventDefault(); active = n; take(); done() })
      return option
    }))
    box.hidden = false
    input.setAttribute('aria-expanded', 'true')
    point()
  }
  const point = () => {
    [...box.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === active)))
    input.setAttribute('aria-activedescendant', box.id + '-' + active)
  }
  const take = () => {
    input.value = choices[active].name
    close()
    input.dispatchEvent(new Event('input', { bubbles: true }))
    close()
  }
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', box.id)
  close()
  input.addEventListener('input', show)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!box.hidden) take()
      done()
    } else if (event.key === 'Tab' && !box.hidden && !event.shiftKey) take()
    else if (event.key === 'Escape' && !box.hidden) { event.stopPropagation(); close() }
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !box.hidden) {
      event.preventDefault()
      active = (active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length
      point()
    }
  })
}
