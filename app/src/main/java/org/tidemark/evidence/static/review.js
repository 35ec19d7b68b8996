// The review screens by keyboard: j/k through the rows of a list, x chooses one; a decision that needs a note asks for it.
(() => {
  'use strict'
  const rows = [...document.querySelectorAll('[data-rows] [data-row]')]
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !rows.length) return
    if (event.target.closest('input:not([type=checkbox]), select, textarea') || document.querySelector('dialog[open]')) return
    const at = rows.findIndex(row => row.closest('tr').contains(document.activeElement))
    if (event.key === 'j') rows[Math.min(at + 1, rows.length - 1)].focus()
    else if (event.key === 'k') rows[Math.max(at - 1, 0)].focus()
    else if (event.key === 'x' && at >= 0) rows[at].closest('tr').querySelector('input[type=checkbox]')?.click()
    else return
    event.preventDefault()
  })
  addEventListener('click', event => {
    const button = event.target.closest('button[data-needs]')
    const field = button && button.form.elements[button.dataset.needs]
    if (!field || field.value.trim()) return
    event.preventDefault()
    field.focus()
    field.scrollIntoView({ block: 'nearest' })
  })
})()
