// A file that is too large is named before it is sent, where the form still holds everything.
(() => {
  'use strict'
  addEventListener('change', event => {
    const field = event.target.closest('input[type=file][data-largest]')
    if (!field) return
    const tooLarge = [...field.files].some(file => file.size > Number(field.dataset.largest))
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '')
    if (tooLarge) field.reportValidity()
  })
})()
