import { type FormControl, type HtmlForm, htmlForms } from './html-forms.ts'

/** A page that asks who the user is, or for consent. */
export interface SignInPage {
  readonly url: string
  readonly html: string
}

export type SignInResult =
  | {
      readonly kind: 'submit'
      readonly action: string
      readonly method: string
      readonly fields: Readonly<Record<string, string>>
      /** The deliberate error in it. */
      readonly deviation?: string
    }
  | { readonly kind: 'cannot'; readonly reason: string }

/** Stands in for the user at the authorization server's pages. */
export type SignIn = (page: SignInPage) => Promise<SignInResult>

const refusing = /\b(deny|cancel|reject|decline|abort|refuse)/i

/** Submits login and consent pages; without a login, only those that ask for no password. */
export function signInWith(login?: {
  readonly username: string
  readonly password: string
}): SignIn {
  return async (page) => {
    const forms = htmlForms(page)
    const passwordForm = forms.find((form) => form.controls.some(isPassword))
    if (passwordForm) {
      return login
        ? submit(passwordForm, loginFields(passwordForm, login))
        : { kind: 'cannot', reason: 'The page asks for a password, and the target names no login.' }
    }
    const consent = forms.find(submitButton)
    return consent
      ? submit(consent, {})
      : { kind: 'cannot', reason: `The page at ${page.url} has no form the wallet could submit.` }
  }
}

/** Mistypes the password, once: a page that asks again is no invitation to lock the account. */
export function withWrongPassword(signIn: SignIn): SignIn {
  let mistyped = false
  return async (page) => {
    const passwords = htmlForms(page).flatMap(({ controls }) => controls.filter(isPassword))
    if (passwords.length > 0 && mistyped) {
      return { kind: 'cannot', reason: 'The page asks again, after a wrong password.' }
    }
    const result = await signIn(page)
    if (passwords.length === 0 || result.kind === 'cannot') return result
    mistyped = true
    const wrong = Object.fromEntries(passwords.map(({ name }) => [name, 'mistyped']))
    return { ...result, fields: { ...result.fields, ...wrong }, deviation: 'a wrong password' }
  }
}

/** What comes of this sign-in carries a mark: the evidence shows that it was meant. */
export function markedAs(signIn: SignIn, deviation: string): SignIn {
  return async (page) => {
    const result = await signIn(page)
    return result.kind === 'cannot' ? result : { ...result, deviation }
  }
}

function submit(form: HtmlForm, filled: Readonly<Record<string, string>>): SignInResult {
  const button = submitButton(form)
  const fields = {
    ...Object.fromEntries(form.controls.filter(isSent).map(({ name, value }) => [name, value])),
    ...(button?.name ? { [button.name]: button.value } : {}),
    ...filled,
  }
  return { kind: 'submit', action: form.action, method: form.method, fields }
}

function loginFields(
  form: HtmlForm,
  login: { readonly username: string; readonly password: string },
): Record<string, string> {
  const password = form.controls.findIndex(isPassword)
  const username =
    form.controls.find(({ attributes }) => attributes.autocomplete === 'username') ??
    form.controls.slice(0, password).findLast(({ type }) => /^(text|email|tel)$/.test(type))
  return {
    ...(username ? { [username.name]: login.username } : {}),
    [form.controls[password]?.name ?? 'password']: login.password,
  }
}

function isPassword({ type }: FormControl): boolean {
  return type === 'password'
}

/** What a browser would send without a click; a box that is required is ticked. */
function isSent({ type, name, attributes }: FormControl): boolean {
  if (name === '' || 'disabled' in attributes) return false
  if (type === 'checkbox' || type === 'radio') {
    return 'checked' in attributes || 'required' in attributes
  }
  return !/^(submit|button|image|reset|file)$/.test(type)
}

function submitButton({ controls }: HtmlForm): FormControl | undefined {
  return controls.find(
    ({ type, name, value, attributes }) =>
      type === 'submit' && !refusing.test(`${name} ${value} ${attributes.id ?? ''}`),
  )
}
