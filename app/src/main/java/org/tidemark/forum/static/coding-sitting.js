// A whole sitting by keyboard: j and k go from intervention to intervention, J and K among those that wait.
const links = [...document.querySelectorAll('[data-walk] article h2 a:first-child')]
const waiting = links.filter(link => link.dataset.waits)
const of = element => links.findIndex(link => link.closest('article').contains(element))
const here = () => of(document.activeElement) >= 0 ? of(document.activeElement) : of(document.querySelector(':target'))
// the browser looks for the place in the address until the page is loaded, and takes the focus away while it does
addEventListener('load', () => setTimeout(() => links[of(document.querySelector(':target'))]?.focus()))

const steps = {
  j: at => links[Math.min(at + 1, links.length - 1)],
  k: at => links[Math.max(at - 1, 0)],
  J: at => waiting.find(link => links.indexOf(link) > at),
  K: at => waiting.findLast(link => links.indexOf(link) < at)
}
addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(event.key in steps)) return
  if (event.target.closest('input, select, textarea') || document.querySelector('dialog[open]')) return
  event.preventDefault()
  const next = steps[event.key](here())
  next?.closest('article').scrollIntoView({ block: 'nearest' })
  next?.focus({ preventScroll: true })
})
