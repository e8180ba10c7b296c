import { type FormControl, type HtmlForm, htmlForms } from './html-form.ts'
import type { SignInPage, SignInResult } from './target.ts'
import type { Login } from './target-file.ts'

const userNames = /user|login|e-?mail|identifier|account/i
const refusals = /deny|cancel|reject|decline|refuse|back\b/i

/**
 * Fills a login or consent page without a browser: name and password where they belong, hidden fields as
 * they are, and the button that goes on.
 */
export function signInWith(login: Login | undefined): (page: SignInPage) => Promise<SignInResult> {
  return async (page) => {
    const form = mainForm(htmlForms(page.html))
    if (!form) return cannot('the page has no form that can be filled in without a browser')
    const asksWho = form.controls.some(asksForPassword) || userField(form) !== undefined
    if (asksWho && !login) return cannot('the target file has no "login"')
    return {
      kind: 'submit',
      action: new URL(form.action || page.url, page.url).href,
      method: form.method,
      fields: { ...unchanged(form), ...button(form), ...(login ? filled(form, login) : {}) },
    }
  }
}

function cannot(reason: string): SignInResult {
  return { kind: 'cannot', reason }
}

function mainForm(forms: readonly HtmlForm[]): HtmlForm | undefined {
  return (
    forms.find(({ controls }) => controls.some(asksForPassword)) ??
    forms.find((form) => userField(form) !== undefined) ??
    forms.find(({ method }) => method === 'POST') ??
    forms[0]
  )
}

function asksForPassword({ type }: FormControl): boolean {
  return type === 'password'
}

/** The field for the user's name: by what it is called, or the only text field beside a password. */
function userField({ controls }: HtmlForm): FormControl | undefined {
  const texts = controls.filter(({ type }) => ['text', 'email', 'tel'].includes(type))
  const named = texts.find(({ name, autocomplete }) => userNames.test(`${name} ${autocomplete}`))
  return named ?? (controls.some(asksForPassword) ? texts[0] : undefined)
}

function filled(form: HtmlForm, { username, password }: Login): Record<string, string> {
  const user = userField(form)
  const secret = form.controls.find(asksForPassword)
  return {
    ...(user ? { [user.name]: username } : {}),
    ...(secret ? { [secret.name]: password } : {}),
  }
}

function unchanged({ controls }: HtmlForm): Record<string, string> {
  const sent = controls.filter(
    ({ type, checked }) =>
      !['submit', 'button', 'image', 'reset', 'file', 'password'].includes(type) &&
      (!['checkbox', 'radio'].includes(type) || checked),
  )
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]))
}

function button({ controls }: HtmlForm): Record<string, string> {
  const buttons = controls.filter(({ type }) => type === 'submit')
  const chosen = buttons.find(({ name, value, text }) => !refusals.test(`${name} ${value} ${text}`))
  return chosen && chosen.name !== '' ? { [chosen.name]: chosen.value } : {}
}
