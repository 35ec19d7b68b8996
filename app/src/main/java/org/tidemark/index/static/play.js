// Scores and ranks move at once with weights and rule; the page works without it, by its button.
(() => {
  'use strict'
  const form = document.querySelector('[data-play-form]')
  const table = document.querySelector('[data-play]')
  if (!form || !table) return
  const language = document.documentElement.lang
  const oneDigit = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const twoDigits = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const whole = new Intl.NumberFormat(language)
  const rows = [...table.tBodies[0].rows].map(row => ({
    row,
    own: Number(row.dataset.own),
    scores: Object.fromEntries(row.dataset.scores.split(' ').filter(Boolean).map(each => {
      const at = each.lastIndexOf(':')
      return [each.slice(0, at), Number(each.slice(at + 1))]
    }))
  }))
  const mean = {
    arithmetic: [x => x, x => x],
    geometric: [Math.log, Math.exp],
    harmonic: [x => 1 / x, x => 1 / x]
  }

  const scoreOf = (scores, weights, rule, factor, shift) => {
    const [there, back] = mean[rule]
    let sum = 0
    let weight = 0
    for (const [code, one] of weights) {
      if (code in scores) { sum += one * there(scores[code] * factor + shift); weight += one }
    }
    return weight > 0 ? back(sum / weight) : NaN
  }

  const show = each => {
    const { row, rank, score, own } = each
    const cell = name => row.querySelector(`[data-${name}]`)
    const known = !Number.isNaN(score)
    cell('rank').textContent = known ? whole.format(rank) : ''
    const box = cell('score').querySelector('.score')
    if (box) {
      box.hidden = !known
      if (known) {
        box.querySelector('b').textContent = oneDigit.format(score)
        box.querySelectorAll('rect')[1].setAttribute('width', score)
      }
    }
    const rise = known ? own - rank : 0
    cell('change').textContent = rise === 0 ? '–' : `${rise > 0 ? table.dataset.rise : table.dataset.fall} ${whole.format(Math.abs(rise))}`
    return rise !== 0
  }

  const compute = () => {
    const chosen = form.querySelector('[name=rule]:checked')
    const weights = [...form.querySelectorAll('[data-weight]')].map(input => [input.dataset.weight, Number(input.value)])
      .filter(([, weight]) => weight > 0)
    for (const each of rows) each.score = scoreOf(each.scores, weights, chosen.value, Number(chosen.dataset.factor), Number(chosen.dataset.shift))
    // equal to twelve digits is equal, as the engine ranks
    const above = (a, b) => a - b > 1e-12 * Math.max(Math.abs(a), Math.abs(b))
    for (const each of rows) each.rank = 1 + rows.filter(other => above(other.score, each.score)).length
    rows.sort((a, b) => (Number.isNaN(a.score) ? 1 : Number.isNaN(b.score) ? -1 : a.rank - b.rank) || a.row.id.localeCompare(b.row.id))
    table.tBodies[0].append(...rows.map(each => each.row))
    const moved = rows.filter(show).length
    const line = document.querySelector('[data-moved]')
    line.textContent = line.dataset.moved.replace('#', whole.format(moved)).replace('#', whole.format(rows.length))
    const query = new URLSearchParams(new FormData(form))
    history.replaceState(null, '', `${location.pathname}?${query}`)
  }

  form.addEventListener('input', event => {
    const output = event.target.dataset.weight && form.querySelector(`[data-value-of="${event.target.id}"]`)
    if (output) output.textContent = twoDigits.format(event.target.value)
    compute()
  })
  form.addEventListener('submit', event => { event.preventDefault(); compute() })
})()
