// A roll-call by keyboard: a digit says how the state voted and goes on to the next; j and k walk. The tally follows.
const table = document.querySelector('[data-ballot]')
const form = document.querySelector('form.ballot')
const rows = table ? [...table.tBodies[0].rows] : []
const radios = row => [...row.querySelectorAll('input[type=radio]')]
const rowOf = element => rows.findIndex(row => row.contains(element))

const go = at => {
  const row = rows[Math.max(0, Math.min(at, rows.length - 1))]
  const target = radios(row).find(radio => radio.checked) ?? radios(row)[0]
  target.focus()
  row.scrollIntoView({ block: 'nearest' })
}
const count = () => {
  const language = document.documentElement.lang
  document.querySelectorAll('[data-tally]').forEach(tally => {
    const those = rows.filter(row => radios(row).some(radio => radio.checked && radio.value === tally.dataset.tally))
    tally.textContent = new Intl.NumberFormat(language).format(those.length)
  })
}
table?.addEventListener('change', count)
if (rows.length) addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
  const target = event.target
  if (target.closest('textarea, select') || target.matches('input:not([type=radio])')) return
  const at = rowOf(target)
  if (event.key === 'j' || event.key === 'k') {
    event.preventDefault()
    go(at < 0 ? 0 : at + (event.key === 'j' ? 1 : -1))
  } else if (at >= 0 && /^[1-6]$/.test(event.key)) {
    event.preventDefault()
    radios(rows[at])[event.key - 1].checked = true
    count()
    go(at + 1)
  }
})
document.querySelector('.ballot-rows details[open] select')?.focus()
