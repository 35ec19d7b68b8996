// The desk of a sitting by keyboard.
(() => {
  'use strict'
  const turns = [...document.querySelectorAll('[data-turns] [data-turn]')]
  if (!turns.length) return
  const of = element => turns.findIndex(turn => turn.closest('article').contains(element))
  const at = () => of(document.activeElement)
  const summary = n => turns[n]?.querySelector('summary')
  const arrived = location.hash && turns.findIndex(turn => '#' + turn.closest('article').id === decodeURIComponent(location.hash))
  if (arrived >= 0) summary(arrived)?.focus()
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest('input, select, textarea') || document.querySelector('dialog[open]')) return
    const here = Math.max(0, at())
    const go = selector => { turns[here].open = true; const field = turns[here].querySelector(selector); field?.focus(); field?.select?.() }
    if (event.key === 'j') summary(at() < 0 ? 0 : Math.min(here + 1, turns.length - 1)).focus()
    else if (event.key === 'k') summary(Math.max(here - 1, 0)).focus()
    else if (event.key === 'a') go('input[name=speaker]')
    else if (event.key === 's') go('select[name=place]')
    else if (event.key === 'm' && at() >= 0) turns[here].querySelector('[data-join]').click()
    else return
    event.preventDefault()
  })
})()
