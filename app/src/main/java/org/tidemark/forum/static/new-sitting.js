// Long notes that are pasted go as a file: a browser stands still over a text field with so much in it. What is too much
// is said at once, and nothing that stood in the form is lost.
(() => {
  'use strict'
  const form = document.querySelector('form[data-most-bytes]')
  const text = form.querySelector('#text')
  const file = form.querySelector('#file')
  const language = document.documentElement.lang
  const number = value => new Intl.NumberFormat(language).format(value)
  const megabytes = bytes => new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6)

  const told = name => form.querySelector(`[data-told=${name}]`)
  const tell = (name, sentence, isWrong, ...more) => {
    const said = document.createElement('p')
    said.className = isWrong ? 'error' : 'notice'
    said.textContent = sentence
    told(name).replaceChildren(said, ...more)
  }

  const asFile = (whole, before) => {
    const carried = new DataTransfer()
    carried.items.add(new File([whole], 'pasted.txt', { type: 'text/plain' }))
    file.files = carried.files
    text.value = ''
    text.readOnly = true
    const out = document.createElement('button')
    out.type = 'button'
    out.textContent = form.dataset.takeOut
    out.addEventListener('click', () => {
      file.value = ''
      text.value = before
      free()
      text.focus()
    })
    tell('text', form.dataset.asFile.replace('{0}', megabytes(file.files[0].size)), false, out)
  }
  const free = () => {
    text.readOnly = false
    told('text').replaceChildren()
    told('file').replaceChildren()
  }

  const take = (event, data) => {
    const pasted = data?.getData('text/plain') ?? ''
    const before = text.value
    const length = before.length - (text.selectionEnd - text.selectionStart) + pasted.length
    if (!pasted || text.readOnly || length <= Number(form.dataset.fieldHolds)) return
    event.preventDefault()
    if (length > Number(form.dataset.mostCharacters)) tell('text', form.dataset.tooLong.replace('{0}', number(length)), true)
    else asFile(before.slice(0, text.selectionStart) + pasted + before.slice(text.selectionEnd), before)
  }
  text.addEventListener('paste', event => take(event, event.clipboardData))
  text.addEventListener('drop', event => take(event, event.dataTransfer))

  const isTooLarge = () => {
    const size = [...form.elements].reduce((sum, field) => sum + (field.files?.[0]?.size ?? new Blob([field.value ?? '']).size), 0)
    if (size > Number(form.dataset.mostBytes)) tell('file', form.dataset.tooLarge, true)
    return size > Number(form.dataset.mostBytes)
  }
  file.addEventListener('change', () => { free(); isTooLarge() })
  form.addEventListener('submit', event => {
    if (!isTooLarge()) return
    event.preventDefault()
    file.focus()
  })
  document.querySelector('#found')?.focus()
})()
