import type { FormControl, HtmlForm } from './html-forms.ts'

/**
 * What forms, buttons and links of a sign-in are for, told by the words that such pages use. A page is other
 * people's work: these are conventions, and `login.command` is for pages that have others.
 */
export const refusing =
  /\b(deny|denied|cancel|reject|decline|abort|refuse|disagree|no|back|ablehnen|abbrechen)\b/i
export const approving =
  /\b(allow|approve|accept|authori[sz]e|agree|consent|grant|continue|proceed|confirm|next|yes|ok|sign.?in|log.?in|submit|zustimmen|erlauben|weiter|anmelden)\b/i
const aside =
  /\b(search|logout|log.?out|sign.?out|locale|language|lang|forgot|reset|register|sign.?up|theme)\b/i
const identifier = /user|login|e?mail|identif|account|subject|phone|kennung|benutzer/i

export function isPassword({ type }: FormControl): boolean {
  return type === 'password'
}

export function isTextField({ type }: FormControl): boolean {
  return /^(text|email|tel)$/.test(type)
}

/** A visible field for the name the user goes by. */
export function asksForIdentifier(control: FormControl): boolean {
  const { type, name, attributes } = control
  const { autocomplete = '', id = '' } = attributes
  if (!isTextField(control) || 'disabled' in attributes) return false
  return type === 'email' || /username|email/.test(autocomplete) || identifier.test(`${name} ${id}`)
}

/** The button that goes on: one that says yes before one that merely submits. */
export function submitButton({ controls }: HtmlForm): FormControl | undefined {
  const buttons = controls.filter(
    (control) =>
      /^(submit|image)$/.test(control.type) &&
      !('disabled' in control.attributes) &&
      !refusing.test(wordsOf(control)),
  )
  return buttons.find((button) => approving.test(wordsOf(button))) ?? buttons[0]
}

/** The button that says no. */
export function refusingButton({ controls }: HtmlForm): FormControl | undefined {
  return controls.find(
    (control) => /^(submit|image)$/.test(control.type) && refusing.test(wordsOf(control)),
  )
}

/** A form or link that says yes. */
export function approves(what: HtmlForm | { readonly text: string }): boolean {
  if ('text' in what) return approving.test(what.text) && !refusing.test(what.text)
  const button = submitButton(what)
  return button !== undefined && approving.test(wordsOf(button))
}

/** A form that is about something else: a search, another language, leaving. */
export function isAside(form: HtmlForm): boolean {
  if (form.controls.some(isPassword)) return false
  const { pathname } = new URL(form.action)
  const last = pathname.split('/').at(-1) ?? ''
  const buttons = form.controls.filter(({ type }) => type === 'submit').map(wordsOf)
  return (
    form.controls.some(({ type }) => type === 'search') ||
    aside.test(last) ||
    (buttons.length > 0 && buttons.every((words) => aside.test(words)))
  )
}

function wordsOf({ name, value, text, attributes }: FormControl): string {
  const { id = '', 'aria-label': label = '' } = attributes
  return [name, value, text, id, label].join(' ').replaceAll(/[_-]/g, ' ')
}
