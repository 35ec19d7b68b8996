// Adds to pages that work without it: a quick way out, hover texts, kept forms, confirmations, shortcut help.
(() => {
  'use strict'
  const one = (selector, from = document) => from.querySelector(selector)
  const all = (selector, from = document) => from.querySelectorAll(selector)
  const typing = target => target.closest('input, select, textarea, [contenteditable]')

  // Quick exit: Escape twice within a second leaves for a neutral page and keeps this one out of the way back.
  const leave = one('[data-leave]')
  if (leave) {
    const go = event => { event?.preventDefault(); document.documentElement.hidden = true; location.replace(leave.href) }
    let before = 0
    leave.addEventListener('click', go)
    addEventListener('keydown', event => {
      if (event.key !== 'Escape') { before = 0; return }
      if (event.timeStamp - before < 1000 && before) go()
      before = event.timeStamp
    })
  }

  // Menus made of details close when one goes elsewhere.
  const closeMenus = except => all('details[data-dropdown][open]').forEach(menu => { if (menu !== except) menu.open = false })
  addEventListener('click', event => closeMenus(event.target.closest('details[data-dropdown]')))
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    const menu = event.target.closest?.('details[data-dropdown][open]')
    closeMenus()
    if (menu) one('summary', menu).focus()
  })

  // Hover texts: data-tip, or the <title> of a shape in a drawing marked data-tips.
  const tip = document.createElement('div')
  tip.className = 'tip-box'
  tip.setAttribute('aria-hidden', 'true')
  tip.hidden = true
  const textOf = element => {
    if (element.dataset.tip) return element.dataset.tip
    const title = one(':scope > title, :scope > * > title', element)
    // the browser's own hover text would lie over ours
    if (title) { element.dataset.tip = title.textContent; element.setAttribute('aria-label', title.textContent); title.remove() }
    return element.dataset.tip
  }
  const show = event => {
    const element = event.target.closest?.('[data-tip], [data-tips] a')
    const text = element && textOf(element)
    if (!text) { tip.hidden = true; return }
    if (!tip.isConnected) document.body.append(tip)
    tip.textContent = text
    tip.hidden = false
    const at = event.type === 'focusin' ? element.getBoundingClientRect() : { left: event.clientX, bottom: event.clientY + 12 }
    tip.style.left = Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8)) + 'px'
    tip.style.top = Math.max(8, Math.min(at.bottom + 6, innerHeight - tip.offsetHeight - 8)) + 'px'
  }
  if (one('[data-tip], [data-tips]')) {
    addEventListener('pointermove', show, { passive: true })
    addEventListener('focusin', show)
    addEventListener('keydown', event => { if (event.key === 'Escape') tip.hidden = true })
  }

  // A slider says where it stands, and shows what it asks for when it is let go.
  all('output[data-value-of]').forEach(output => {
    const input = document.getElementById(output.dataset.valueOf)
    input.addEventListener('input', () => { output.value = input.value })
  })
  all('input[data-submits]').forEach(input => input.addEventListener('change', () => input.form.requestSubmit()))

  // Forms that undo something ask once more.
  addEventListener('submit', event => {
    const question = event.submitter?.dataset.confirm || event.target.dataset.confirm
    if (question && !confirm(question)) event.preventDefault()
  })

  // Long forms keep what was typed until they were sent: data-keep names the form; the page after it, with a message
  // that all went well, clears it.
  const store = name => 'keep:' + name
  const sent = sessionStorage.getItem('sent')
  if (sent && one('.flash.done, [data-sent]')) sessionStorage.removeItem(store(sent))
  if (sent) sessionStorage.removeItem('sent')
  all('form[data-keep]').forEach(form => {
    const name = store(form.dataset.keep)
    const fields = () => [...form.elements].filter(field => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type) && !field.closest('[data-keep-not]'))
    const checkable = field => field.type === 'checkbox' || field.type === 'radio'
    const kept = JSON.parse(sessionStorage.getItem(name) || 'null')
    // what the server sends back after a mistake is newer than what was kept
    if (kept && !one('.problems')) {
      fields().forEach(field => {
        const values = kept[field.name]
        if (!values) return
        if (checkable(field)) field.checked = values.includes(field.value)
        else if (field.multiple) [...field.options].forEach(option => { option.selected = values.includes(option.value) })
        else field.value = values[0]
      })
    }
    form.addEventListener('input', () => {
      const now = {}
      fields().forEach(field => {
        now[field.name] ??= []
        if (checkable(field)) { if (field.checked) now[field.name].push(field.value) }
        else if (field.multiple) now[field.name].push(...[...field.selectedOptions].map(option => option.value))
        else now[field.name].push(field.value)
      })
      sessionStorage.setItem(name, JSON.stringify(now))
    })
    form.addEventListener('submit', () => sessionStorage.setItem('sent', form.dataset.keep))
  })

  // Shortcuts: "?" shows them all; a link or button with data-key is pressed by its key.
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const keys = one('dialog[data-keys]')
    if (event.key === '?' && keys) { event.preventDefault(); if (keys.open) keys.close(); else keys.showModal(); return }
    if (one('dialog[open]')) return
    const target = one(`[data-key="${CSS.escape(event.key)}"]`)
    if (target) { event.preventDefault(); target.focus(); target.click() }
  })

  addEventListener('submit', event => {
    const form = event.target
    if (event.defaultPrevented || form.method !== 'post') return
    // a second press would send it twice
    setTimeout(() => all('button', form).forEach(button => { button.disabled = true }))
    addEventListener('pageshow', () => all('button', form).forEach(button => { button.disabled = false }), { once: true })
  })
})()
