import { madeUp } from '../deviations/made-up.ts'
import { type FormControl, type HtmlForm, htmlForms, readPage } from './html-forms.ts'
import {
  approves,
  asksForIdentifier,
  isAside,
  isPassword,
  isTextField,
  refusingButton,
  submitButton,
} from './page-purpose.ts'

/** A page that asks who the user is, or for consent. */
export interface SignInPage {
  readonly url: string
  readonly html: string
  /** A password was given on an earlier page of this sign-in. */
  readonly passwordSent?: boolean
}

export type SignInResult =
  | {
      readonly kind: 'submit'
      readonly action: string
      readonly method: string
      readonly fields: Readonly<Record<string, string>>
      /** The fields hold the user's password. */
      readonly withPassword?: boolean
      /** The deliberate error in it. */
      readonly deviation?: string
    }
  /** @param keys of the target file that would help. */
  | { readonly kind: 'cannot'; readonly reason: string; readonly keys?: readonly string[] }

/** Stands in for the user at the authorization server's pages. */
export type SignIn = (page: SignInPage) => Promise<SignInResult>

export interface Login {
  readonly username: string
  readonly password: string
  /** Further fields of its pages, by name: a one-time code, a tenant, a date of birth. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Fills login pages and agrees to consent pages; without a login, only what asks for none. */
export function signInWith(login?: Login): SignIn {
  return async (page) => {
    const { forms, links, refresh, hasScript } = readPage(page)
    if (refresh !== undefined) return follow(refresh)
    const open = forms.filter((form) => !isAside(form))
    const passwordForm = open.find(({ controls }) => controls.some(isPassword))
    if (passwordForm) return giveThePassword(passwordForm, page, login)
    const asking = open.find(({ controls }) => controls.some((each) => isAsked(each, login)))
    if (asking && login) return submit(asking, answers(asking, login))
    const consent = open.find(approves) ?? open.find(submitButton) ?? open.find(isUnattended)
    if (consent) return submit(consent, {})
    const link = links.find(approves)
    if (link) return follow(link.url)
    // Without the query, which is another one each time: one obstacle is told once.
    const [place] = page.url.split(/[?#]/, 1)
    return cannot(
      hasScript
        ? `The page at ${place} needs JavaScript: "login: { browser: true }" opens it in Chromium.`
        : `The page at ${place} has no form the wallet could submit.`,
    )
  }
}

/**
 * Mistypes the password, once: a page that asks again is no invitation to lock the account. What it types is no
 * word: the report hides a password wherever it stands, in the words of a sentence too.
 */
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
    const wrong = Object.fromEntries(passwords.map(({ name }) => [name, madeUp()]))
    return { ...result, fields: { ...result.fields, ...wrong }, deviation: 'a wrong password' }
  }
}

/** Signs in, and then does not let the wallet have what it asks for, where a page offers to decline. */
export function withRefusal(signIn: SignIn): SignIn {
  return async (page) => {
    const forms = htmlForms(page)
    const asksWho = forms.some(({ controls }) => controls.some(isPassword))
    const form = forms.find(refusingButton)
    const button = form && refusingButton(form)
    if (asksWho || !form || !button) return signIn(page)
    return submit(form, { [button.name]: button.value }, button)
  }
}

/** What comes of this sign-in carries a mark: the evidence shows that it was meant. */
export function markedAs(signIn: SignIn, deviation: string): SignIn {
  return async (page) => {
    const result = await signIn(page)
    return result.kind === 'cannot' ? result : { ...result, deviation }
  }
}

/** A form as a browser would send it after a click on its best button, or on this one. */
export function submit(
  form: HtmlForm,
  filled: Readonly<Record<string, string>>,
  button = submitButton(form),
): Extract<SignInResult, { kind: 'submit' }> {
  const fields = {
    ...Object.fromEntries(sentBy(form.controls).map(({ name, value }) => [name, value])),
    ...(button?.name ? { [button.name]: button.value } : {}),
    ...filled,
  }
  const { formaction, formmethod } = button?.attributes ?? {}
  const action =
    formaction !== undefined && URL.canParse(formaction, form.action)
      ? new URL(formaction, form.action).href
      : form.action
  return { kind: 'submit', action, method: formmethod?.toUpperCase() ?? form.method, fields }
}

/** Once a sign-in: a page that asks again says that it was wrong, and a third time may lock the account. */
function giveThePassword(
  form: HtmlForm,
  { passwordSent }: SignInPage,
  login: Login | undefined,
): SignInResult {
  if (!login) {
    const reason = 'The page asks for a password, and the target names no login.'
    return { kind: 'cannot', reason, keys: ['login'] }
  }
  if (passwordSent) {
    return cannot('The page asks for the password again: is that of "login" right?')
  }
  return { ...submit(form, answers(form, login)), withPassword: true }
}

function answers({ controls }: HtmlForm, login: Login): Record<string, string> {
  const password = controls.findIndex(isPassword)
  const before = password < 0 ? controls : controls.slice(0, password)
  const username =
    controls.find(({ attributes }) => attributes.autocomplete === 'username') ??
    before.findLast(password < 0 ? asksForIdentifier : isTextField)
  const known = controls.filter(({ name }) => login.fields?.[name] !== undefined)
  return {
    ...(username ? { [username.name]: login.username } : {}),
    ...(password < 0 ? {} : { [controls[password]?.name || 'password']: login.password }),
    ...Object.fromEntries(known.map(({ name }) => [name, login.fields?.[name] ?? ''])),
  }
}

/** A field that the login has an answer to. */
function isAsked(control: FormControl, login: Login | undefined): boolean {
  return asksForIdentifier(control) || login?.fields?.[control.name] !== undefined
}

/** A page in between whose script would send the form at once. */
function isUnattended({ controls }: HtmlForm): boolean {
  return controls.length > 0 && controls.every(({ type }) => type === 'hidden')
}

/** What a browser would send without a click; a box that is required is ticked, and one of the radio buttons. */
function sentBy(controls: readonly FormControl[]): readonly FormControl[] {
  const checked = controls.filter((each) => each.type === 'radio' && 'checked' in each.attributes)
  return controls.filter((control) => {
    const { type, name, attributes } = control
    if (name === '' || 'disabled' in attributes) return false
    if (type === 'checkbox') return 'checked' in attributes || 'required' in attributes
    if (type === 'radio') {
      const isFirst = controls.find((each) => each.name === name && each.type === type) === control
      return checked.includes(control) || (isFirst && !checked.some((each) => each.name === name))
    }
    return !/^(submit|button|image|reset|file)$/.test(type)
  })
}

/** The page that a link leads to. */
export function follow(url: string): SignInResult {
  const { origin, pathname, searchParams } = new URL(url)
  const fields = Object.fromEntries(searchParams)
  return { kind: 'submit', action: `${origin}${pathname}`, method: 'GET', fields }
}

export function cannot(reason: string): SignInResult {
  return { kind: 'cannot', reason }
}
