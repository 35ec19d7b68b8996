// The editor for taking notes in the room. Every key is kept on this machine at once and sent to the server soon after;
// what cannot be sent waits, in order, through a lost connection, a closed laptop, a reload and a sign-in.
const root = document.querySelector('[data-live]')
const { completion } = await import(root.dataset.completion)
begin(root.dataset.live, name => root.dataset['t' + name])

function begin (base, say) {
  const form = root.querySelector('[data-line]')
  const speaker = form.elements.speaker
  const words = form.elements.words
  const list = root.querySelector('[data-lines]')
  const quarrels = root.querySelector('[data-quarrels]')
  const stateLine = root.querySelector('[data-state]')
  const editing = root.querySelector('[data-editing]')
  const prefix = `live:${base}:${root.dataset.me}:`
  // the clock of this machine may be wrong; the server's is the same for all
  const ahead = Date.parse(root.dataset.now) - Date.now()
  const now = () => new Date(Date.now() + ahead).toISOString()
  let token = form.elements._csrf.value
  let entries = new Map()
  let mark = ''
  let state = navigator.onLine ? '' : 'offline'
  let closed = false
  let sending = false
  let sendSoon
  let current = fresh()

  // Lines that wait are kept one by one, so that two windows do not overwrite each other's.
  const memory = new Map()
  const store = line => {
    const text = JSON.stringify(line)
    try { localStorage.setItem(prefix + line.id, text); memory.delete(line.id) } catch { memory.set(line.id, text) }
  }
  const stored = id => JSON.parse(memory.get(id) ?? localStorage.getItem(prefix + id) ?? 'null')
  const forget = id => { memory.delete(id); localStorage.removeItem(prefix + id) }
  const kept = () => {
    const ids = new Set(memory.keys())
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i)
      if (key.startsWith(prefix)) ids.add(key.slice(prefix.length))
    }
    return [...ids].map(stored).filter(Boolean).sort((a, b) => a.kept - b.kept)
  }
  const waiting = () => kept().filter(line => !line.theirs && !line.refused)

  function fresh () { return { id: newId(), noted: '', revision: 0 } }
  function newId () {
    if (crypto.randomUUID) return crypto.randomUUID()
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = (bytes[6] & 15) | 64
    bytes[8] = (bytes[8] & 63) | 128
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
  }

  // Typing
  const typed = () => {
    if (!current.noted) {
      if (!speaker.value.trim() && !words.value.trim()) return
      current.noted = now()
    }
    const before = stored(current.id)
    store({ id: current.id, noted: current.noted, revision: before?.revision ?? current.revision, kept: before?.kept ?? Date.now(), speaker: speaker.value.trim(), words: words.value.trim() })
    clearTimeout(sendSoon)
    sendSoon = setTimeout(send, 2000)
    tell()
  }
  const commit = sameSpeaker => {
    if (current.noted) typed()
    clearTimeout(sendSoon)
    current = fresh()
    editing.hidden = true
    words.value = ''
    if (!sameSpeaker) speaker.value = ''
    ;(sameSpeaker ? words : speaker).focus()
    render()
    form.scrollIntoView({ block: 'nearest' })
    send()
  }
  const edit = id => {
    if (current.noted) typed()
    const line = stored(id) ?? entries.get(id)
    if (!line) return
    current = { id, noted: line.noted, revision: line.revision }
    speaker.value = line.speaker
    words.value = line.words
    editing.hidden = false
    render()
    words.focus()
  }
  form.addEventListener('input', typed)
  form.addEventListener('focusout', () => { if (stored(current.id)) send() })
  form.addEventListener('submit', event => { event.preventDefault(); commit(false) })
  words.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    commit(event.ctrlKey || event.metaKey)
  })
  const used = () => [...new Set([...entries.values()].reverse().map(entry => entry.speaker).filter(Boolean))]
  completion(speaker, root.querySelector('[data-choices]'), [...document.querySelectorAll('#names option')].map(option => option.value), used, () => { typed(); words.focus() })
  const chair = () => {
    if (words.value.trim()) commit(false)
    speaker.value = root.dataset.chair
    words.focus()
  }
  const chairButton = root.querySelector('[data-chair-button]')
  chairButton.hidden = false
  chairButton.addEventListener('click', chair)
  addEventListener('keydown', event => { if (event.key === 'F2') { event.preventDefault(); chair() } })

  // Sending
  async function ask (path, options = {}) {
    return fetch(path, { ...options, redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json', ...options.headers } })
  }
  const signedOut = answer => answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403
  // After signing in again, in this window or another, the page has another token.
  async function renewed () {
    const answer = await fetch(location.pathname, { redirect: 'manual', cache: 'no-store' })
    if (!answer.ok) return false
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    token = page.querySelector('[data-line] input[name=_csrf]')?.value ?? token
    return true
  }
  async function send () {
    if (sending || closed) return
    sending = true
    let renewals = 0
    try {
      for (let line = waiting()[0]; line; line = waiting()[0]) {
        const body = new URLSearchParams({ speaker: line.speaker, words: line.words, noted: line.noted, revision: line.revision })
        const answer = await ask(`${base}/entries/${line.id}`, { method: 'POST', body, headers: { 'X-CSRF-TOKEN': token } })
        if (signedOut(answer)) {
          if (renewals++ === 0 && await renewed()) continue
          state = 'signedOut'
          break
        }
        if (answer.status === 410) { closed = true; break }
        if (answer.status >= 500 || answer.status === 429) { state = 'offline'; break }
        if (answer.ok) arrived(line, (await answer.json()).revision)
        else if (answer.status === 409) overtaken(line, (await answer.json()).theirs[0])
        else store({ ...line, refused: true })
        renewals = 0
        state = ''
      }
    } catch { state = 'offline' } finally { sending = false; render() }
  }
  function arrived (line, revision) {
    const latest = stored(line.id)
    if (current.id === line.id) current.revision = revision
    entries.set(line.id, { author: '', mine: true, ...entries.get(line.id), ...line, revision })
    if (latest && (latest.speaker !== line.speaker || latest.words !== line.words)) store({ ...latest, revision })
    else forget(line.id)
  }
  function overtaken (line, theirs) {
    store({ ...stored(line.id), theirs })
    entries.set(theirs.id, theirs)
    if (current.id === line.id) { current = fresh(); editing.hidden = true; speaker.value = ''; words.value = '' }
  }

  // The lines of others
  async function look () {
    if (closed) return
    try {
      const answer = await ask(base + '/entries', mark ? { headers: { 'If-None-Match': mark } } : {})
      if (signedOut(answer)) { state = 'signedOut' } else if (answer.ok) {
        mark = answer.headers.get('ETag') ?? ''
        entries = new Map((await answer.json()).map(entry => [entry.id, entry]))
        if (mark.includes('-closed')) closed = true
        state = ''
      } else if (answer.status === 304) state = ''
      else state = 'offline'
    } catch { state = 'offline' }
    render()
    if (state !== 'offline') send()
  }

  // Showing
  const element = (name, properties = {}, ...inside) => {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...inside)
    return made
  }
  const time = noted => new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date(noted))
  const shown = new Map()
  function render () {
    const lines = new Map(entries)
    kept().forEach(line => lines.set(line.id, { ...lines.get(line.id), ...line, waits: true }))
    if (editing.hidden) lines.delete(current.id)
    const all = [...lines.values()].filter(line => line.speaker || line.words).sort((a, b) => a.noted < b.noted ? -1 : a.noted > b.noted ? 1 : a.id < b.id ? -1 : 1)
    if (shown.size === 0) list.replaceChildren()
    const wanted = new Set(all.map(line => line.id))
    for (const [id, old] of shown) if (!wanted.has(id)) { old.item.remove(); shown.delete(id) }
    all.forEach((line, place) => {
      const late = line.waits && (state !== '' || Date.now() - line.kept > 5000)
      const looks = JSON.stringify([line.speaker, line.words, line.noted, line.author, late, line.id === current.id])
      let old = shown.get(line.id)
      if (!old) { old = { item: element('li', { id: 'e-' + line.id }) }; shown.set(line.id, old) }
      if (old.looks !== looks) {
        const held = old.item.contains(document.activeElement)
        old.looks = looks
        const change = element('button', { type: 'button', className: 'plain', textContent: say('Change') })
        change.dataset.edit = line.id
        old.item.className = line.id === current.id ? 'current' : ''
        old.item.replaceChildren(
          element('p', {}, element('time', { dateTime: line.noted, textContent: time(line.noted) }), ' ', element('span', { className: 'soft', textContent: line.author ?? '' }), ...(late ? [' ', element('span', { className: 'tag rust', textContent: say('Waits') })] : [])),
          element('p', {}, element('b', {}, element('bdi', { textContent: line.speaker || say('Nobody') })), ' ', element('span', { dir: 'auto', textContent: line.words })),
          change)
        if (held) change.focus()
      }
      if (list.children[place] !== old.item) list.insertBefore(old.item, list.children[place] ?? null)
    })
    quarrel()
    tell()
  }
  list.addEventListener('click', event => { if (event.target.dataset.edit) edit(event.target.dataset.edit) })

  function quarrel () {
    const open = kept().filter(line => line.theirs || line.refused || closed)
    const looks = JSON.stringify([open, closed])
    if (quarrels.dataset.looks === looks) return
    quarrels.dataset.looks = looks
    quarrels.replaceChildren(...open.map(line => {
      const version = (words, of) => element('p', {}, words + ' ', element('b', {}, element('bdi', { textContent: of.speaker })), ' ', element('span', { dir: 'auto', textContent: of.words }))
      const button = (words, act) => { const made = element('button', { type: 'button', textContent: words }); made.addEventListener('click', act); return made }
      const box = element('div', { className: 'problems' })
      box.setAttribute('role', 'alert')
      box.append(element('p', {}, element('b', { textContent: line.theirs ? say('Overtaken').replace('{0}', line.theirs.author) : closed ? say('Closed') : say('Refused') })))
      if (line.theirs) box.append(version(say('Theirs'), line.theirs))
      box.append(version(say('Mine'), line))
      if (line.theirs && !closed) {
        box.append(element('p', { className: 'actions' },
          button(say('PutMine'), () => { store({ ...line, revision: line.theirs.revision, theirs: undefined }); render(); send() }),
          button(say('KeepTheirs'), () => { forget(line.id); render() })))
      }
      return box
    }))
  }

  function tell () {
    const unsent = waiting()
    const late = unsent.filter(line => state !== '' || Date.now() - line.kept > 5000).length
    const words = closed
      ? say('Closed')
      : state === 'signedOut'
        ? say('SignedOut')
        : state === 'offline' || !navigator.onLine ? say('Offline') : unsent.length ? '' : say('Saved')
    const text = [words, late ? say('Unsent').replace('{0}', new Intl.NumberFormat(document.documentElement.lang).format(late)) : ''].filter(Boolean).join(' ')
    const problem = closed || state !== '' || late > 0
    if (stateLine.dataset.text === text) return
    stateLine.dataset.text = text
    stateLine.classList.toggle('problem', problem)
    stateLine.replaceChildren(text)
    if (state === 'signedOut') stateLine.append(' ', element('a', { href: '/sign-in?to=' + encodeURIComponent(location.pathname), textContent: say('SignIn') }))
    if (closed) stateLine.append(' ', element('a', { href: base.replace(/\/live$/, ''), textContent: base.split('/').at(-2) }))
  }

  // Leaving
  const unsaved = () => kept().length > 0
  addEventListener('beforeunload', event => { if (unsaved()) event.preventDefault() })
  document.querySelectorAll('form[action="/sign-out"]').forEach(out => out.addEventListener('submit', event => {
    // signing out clears what this browser keeps
    if (unsaved() && !confirm(say('Leave'))) event.preventDefault()
  }))
  document.querySelector('[data-close]').addEventListener('submit', event => {
    if (current.noted) commit(false)
    if (!waiting().length) return
    event.preventDefault()
    const close = event.target
    send().then(() => { if (!waiting().length) close.requestSubmit() })
  })
  addEventListener('online', () => look())
  addEventListener('offline', () => { state = 'offline'; render() })
  document.addEventListener('visibilitychange', () => { if (document.hidden) send(); else look() })
  speaker.removeAttribute('list')
  speaker.focus()
  render()
  look()
  setInterval(look, 4000)
}
