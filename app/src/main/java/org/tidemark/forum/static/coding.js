// The workbench without the mouse: sentences by arrows, codes and stances by keys, marks saved in the background.
(() => {
  'use strict'
  const bench = document.querySelector('[data-bench]')
  const form = document.getElementById('mark')
  if (!bench || !form || bench.dataset.locked) return

  const text = document.getElementById('text')
  const handIn = document.getElementById('hand-in')
  const status = document.getElementById('saved')
  const chosen = document.getElementById('chosen')
  const undo = document.getElementById('undo')
  const comment = form.elements.comment
  const doubt = form.elements.doubtful
  const rows = [...form.querySelectorAll('li[data-code]')]
  const sentences = [...text.querySelectorAll('.sentence')].map(element => ({
    element, from: +element.dataset.from, to: +element.dataset.to, words: element.textContent
  }))
  const start = sentences[0].from
  const all = sentences.map(sentence => sentence.words).join('')
  const words = (from, to) => all.slice(from - start, to - start)

  /* What is marked: code → {stance, from, to, doubtful, comment}. */
  const marks = new Map()
  rows.forEach(row => {
    if (row.dataset.stance) marks.set(row.dataset.code, {
      stance: row.dataset.stance, from: +row.dataset.from, to: +row.dataset.to,
      doubtful: row.dataset.doubtful === 'true', comment: row.dataset.comment || ''
    })
  })
  let current = null
  let evidence = null
  let anchor = -1
  let cursor = -1
  const before = []

  const rowOf = code => rows.find(row => row.dataset.code === code)
  const say = message => { status.textContent = message }

  /* Without white space at its ends, and never through the middle of a word. */
  const tidy = (from, to) => {
    const letter = at => /[\p{L}\p{N}’'-]/u.test(all[at - start] || '')
    while (from > start && letter(from) && letter(from - 1)) from--
    while (to < start + all.length && letter(to) && letter(to - 1)) to++
    while (from < to && /\s/.test(all[from - start])) from++
    while (to > from && /\s/.test(all[to - start - 1])) to--
    return from < to ? { from, to } : null
  }

  const draw = () => {
    const now = current && marks.get(current)
    sentences.forEach((sentence, index) => {
      const ranges = [...marks.values(), evidence].filter(Boolean)
      const cuts = new Set([sentence.from, sentence.to])
      ranges.forEach(range => [range.from, range.to].forEach(cut => { if (cut > sentence.from && cut < sentence.to) cuts.add(cut) }))
      const ordered = [...cuts].sort((a, b) => a - b)
      const covers = (range, from, to) => range && range.from <= from && range.to >= to
      const nodes = ordered.slice(1).map((to, i) => {
        const from = ordered[i]
        const marked = [...marks.values()].some(mark => covers(mark, from, to))
        const picked = covers(evidence, from, to)
        if (!marked && !picked) return document.createTextNode(words(from, to))
        const node = document.createElement('mark')
        node.classList.toggle('chosen', picked)
        node.classList.toggle('current', Boolean(covers(now, from, to)))
        node.textContent = words(from, to)
        return node
      })
      sentence.element.replaceChildren(...nodes)
      sentence.element.classList.toggle('at', index === cursor)
    })
    rows.forEach(row => {
      const mark = marks.get(row.dataset.code)
      row.toggleAttribute('data-stance', Boolean(mark))
      row.querySelector('.shown').textContent = mark ? words(mark.from, mark.to) : ''
      const given = row.querySelector('.given')
      given.replaceChildren()
      if (!mark) return
      const tag = document.createElement('span')
      tag.className = 'tag' + (mark.stance === 'support' ? ' tide' : mark.stance === 'oppose' ? ' rust' : '')
      tag.textContent = form.dataset[mark.stance] + (mark.doubtful ? ' · ' + form.dataset.weak : '')
      const remove = document.createElement('button')
      remove.type = 'button'
      remove.className = 'plain'
      remove.textContent = '✕'
      remove.setAttribute('aria-label', form.dataset.remove + ' ' + row.querySelector('label').textContent)
      remove.addEventListener('click', () => change(row.dataset.code, null))
      given.append(tag, remove)
    })
    form.querySelectorAll('[name=stance]').forEach(radio => { radio.checked = Boolean(now) && now.stance === radio.value })
    doubt.checked = Boolean(now && now.doubtful)
    if (document.activeElement !== comment) comment.value = now ? now.comment : ''
    undo.hidden = before.length === 0
  }

  /* Saving: one after the other, tried again until it is answered. */
  let waiting = 0
  let queue = Promise.resolve()
  const post = async (address, fields) => {
    const body = new URLSearchParams(fields)
    const token = form.querySelector('input[type=hidden][name^="_"]')
    if (token) body.set(token.name, token.value)
    for (;;) {
      try {
        const answer = await fetch(address, { method: 'POST', body, keepalive: true, headers: { 'X-Saved-By': 'script' }, redirect: 'manual' })
        if (answer.ok) return ''
        if (answer.status === 409) return await answer.text()
        if (answer.status < 500 && answer.status !== 0) return form.dataset.unsaved
      } catch (lost) { /* the line is down: the loop tries again */ }
      say(form.dataset.unsaved)
      await new Promise(again => setTimeout(again, 3000))
    }
  }
  const save = code => {
    const mark = marks.get(code)
    waiting++
    say(form.dataset.saving)
    queue = queue
      .then(() => mark
        ? post(form.getAttribute('action'), { code, stance: mark.stance, first: mark.from, last: mark.to, doubtful: mark.doubtful, comment: mark.comment })
        : post(form.dataset.removal, { remove: code }))
      .then(problem => { waiting--; say(problem || (waiting ? form.dataset.saving : form.dataset.saved)) })
  }
  addEventListener('beforeunload', event => { if (waiting) event.preventDefault() })

  const change = (code, mark) => {
    before.push({ code, mark: marks.get(code) })
    if (mark) marks.set(code, mark); else marks.delete(code)
    save(code)
    draw()
  }

  const choose = row => {
    row.querySelector('[name=code]').checked = true
    current = row.dataset.code
    row.scrollIntoView({ block: 'nearest' })
    draw()
  }
  const stance = value => {
    if (!current) { say(form.dataset.choose); draw(); return }
    const old = marks.get(current)
    const range = evidence || old || (cursor >= 0 ? tidy(sentences[cursor].from, sentences[cursor].to) : null)
    if (!range) { say(form.dataset.words); draw(); return }
    const given = evidence || range
    evidence = null
    change(current, { stance: value, from: given.from, to: given.to, doubtful: old ? old.doubtful : doubt.checked, comment: old ? old.comment : comment.value.trim() })
  }
  const back = () => {
    const last = before.pop()
    if (!last) return
    if (last.mark) marks.set(last.code, last.mark); else marks.delete(last.code)
    current = last.code
    rowOf(last.code).querySelector('[name=code]').checked = true
    save(last.code)
    draw()
  }
  const amend = changes => {
    const mark = current && marks.get(current)
    if (mark) change(current, { ...mark, ...changes })
  }

  const pick = range => {
    evidence = range
    chosen.textContent = range ? words(range.from, range.to) : ''
  }
  const walk = (step, extend) => {
    const next = Math.max(0, Math.min(sentences.length - 1, cursor < 0 ? (step > 0 ? 0 : sentences.length - 1) : cursor + step))
    if (!extend || anchor < 0) anchor = extend && cursor >= 0 ? cursor : next
    cursor = extend && evidence === null && cursor >= 0 && anchor === cursor ? cursor : next
    const [low, high] = anchor < cursor ? [anchor, cursor] : [cursor, anchor]
    pick(extend ? tidy(sentences[low].from, sentences[high].to) : null)
    sentences[cursor].element.scrollIntoView({ block: 'nearest' })
    if (!extend) chosen.textContent = sentences[cursor].words
    draw()
  }

  /* By mouse or finger: any range of words. */
  const offset = (node, at) => {
    const element = (node.nodeType === 1 ? node : node.parentElement).closest('.sentence')
    if (!element) return node === text || text.contains(node) ? start + all.length : null
    const range = document.createRange()
    range.selectNodeContents(element)
    range.setEnd(node, at)
    return +element.dataset.from + range.toString().length
  }
  const selected = () => {
    const selection = getSelection()
    if (selection.isCollapsed || !selection.rangeCount || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null
    const range = selection.getRangeAt(0)
    const from = offset(range.startContainer, range.startOffset)
    const to = offset(range.endContainer, range.endOffset)
    return from === null || to === null ? null : tidy(from, to)
  }
  document.addEventListener('selectionchange', () => { const range = selected(); if (range) pick(range) })
  text.addEventListener('pointerup', event => {
    const range = selected()
    if (range) { pick(range); if (event.pointerType === 'mouse') { getSelection().removeAllRanges(); draw() } return }
    const element = event.target.closest('.sentence')
    if (!element) return
    cursor = anchor = sentences.findIndex(sentence => sentence.element === element)
    pick(null)
    draw()
  })

  rows.forEach(row => row.querySelector('[name=code]').addEventListener('change', () => choose(row)))
  form.querySelectorAll('[name=stance]').forEach(radio => radio.addEventListener('click', () => stance(radio.value)))
  doubt.addEventListener('change', () => amend({ doubtful: doubt.checked }))
  comment.addEventListener('change', () => amend({ comment: comment.value.trim() }))
  form.addEventListener('submit', event => {
    event.preventDefault()
    const first = +form.elements.first.value
    const last = +form.elements.last.value
    const value = form.elements.stance.value
    if (first < last) pick({ from: first, to: last })
    if (value) stance(value); else say(form.dataset.choose)
  })
  for (const name of ['first', 'last']) form.elements[name].addEventListener('change', () => {
    const [from, to] = [+form.elements.first.value, +form.elements.last.value]
    if (from < to) { pick({ from, to }); draw() }
  })
  undo.addEventListener('click', back)
  handIn.addEventListener('submit', event => {
    if (event.submitter?.id !== 'nothing' && marks.size === 0) { event.preventDefault(); event.stopImmediatePropagation(); say(form.dataset.nothing); return }
    if (!waiting) return
    event.preventDefault()
    event.stopImmediatePropagation()
    queue.then(() => handIn.requestSubmit(event.submitter))
  })

  addEventListener('keydown', event => {
    const target = event.target
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    if (target.closest('textarea, select')) {
      if (event.key === 'Escape') { target.blur(); text.focus({ preventScroll: true }) }
      return
    }
    const onRadio = target.matches('input')
    const act = work => { event.preventDefault(); work() }
    if (event.key.startsWith('Arrow')) {
      const forward = event.key === 'ArrowDown' || event.key === (document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
      if (event.shiftKey || (target === text && !onRadio)) act(() => walk(forward ? 1 : -1, event.shiftKey))
      return
    }
    if (event.key === 'Enter') { if (!target.closest('a, button, summary')) act(() => handIn.requestSubmit(document.getElementById('done'))); return }
    if (event.key === '0') return act(() => handIn.requestSubmit(document.getElementById('nothing')))
    if (event.key === 'Escape') { pick(null); cursor = anchor = -1; draw(); return }
    const row = rows.find(each => each.dataset.choose && each.dataset.choose === event.key)
    if (row) return act(() => choose(row))
    switch (event.key) {
      case 's': return act(() => stance('support'))
      case 'o': return act(() => stance('oppose'))
      case 'n': return act(() => stance('neutral'))
      case 'u': return act(back)
      case 'x': return act(() => { if (current && marks.has(current)) change(current, null) })
      case 'w': return act(() => { doubt.checked = !doubt.checked; amend({ doubtful: doubt.checked }) })
      case 'c': return act(() => { form.querySelector('.by-hand').open = true; comment.focus() })
      case 'd': return act(() => { if (current) { const meaning = rowOf(current).querySelector('details'); meaning.open = !meaning.open } })
      case 'j': case 'k': case 'J': case 'K': case '.': {
        const way = onRadio && document.querySelector(`[data-key="${event.key}"]`)
        if (way) act(() => way.click())
      }
    }
  })

  /* What the machine suggests comes when it comes; choosing one picks its code and its sentence, and marks nothing. */
  const suggestions = document.querySelector('[data-suggestions]')
  if (suggestions) {
    fetch(suggestions.dataset.suggestions, { headers: { 'X-Part': 'suggestions' } })
      .then(answer => answer.ok ? answer.text() : '')
      .then(part => { if (part) suggestions.innerHTML = part }, () => { /* the link to them stays */ })
    suggestions.addEventListener('click', event => {
      const link = event.target.closest('[data-suggested]')
      const row = link && rowOf(link.dataset.suggested)
      if (!row) return
      event.preventDefault()
      pick(tidy(+link.dataset.from, +link.dataset.to))
      choose(row)
    })
  }

  form.querySelector('.by-hand').open = false
  text.focus({ preventScroll: true })
  draw()
})()
