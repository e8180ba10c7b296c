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
    }
  | { readonly kind: 'cannot'; readonly reason: string }

/** Stands in for the user at the authorization server's pages. */
export type SignIn = (page: SignInPage) => Promise<SignInResult>

interface Control {
  readonly type: string
  readonly name: string
  readonly value: string
  readonly attributes: Readonly<Record<string, string>>
}

interface Form {
  readonly action: string
  readonly method: string
  readonly controls: readonly Control[]
}

const refusing = /\b(deny|cancel|reject|decline|abort|refuse)/i

/** Submits login and consent pages; without a login, only those that ask for no password. */
export function signInWith(login?: {
  readonly username: string
  readonly password: string
}): SignIn {
  return async (page) => {
    const forms = formsOf(page)
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

function submit(form: Form, filled: Readonly<Record<string, string>>): SignInResult {
  const button = submitButton(form)
  const fields = {
    ...Object.fromEntries(form.controls.filter(isSent).map(({ name, value }) => [name, value])),
    ...(button?.name ? { [button.name]: button.value } : {}),
    ...filled,
  }
  return { kind: 'submit', action: form.action, method: form.method, fields }
}

function loginFields(
  form: Form,
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

function isPassword({ type }: Control): boolean {
  return type === 'password'
}

/** What a browser would send without a click; a box that is required is ticked. */
function isSent({ type, name, attributes }: Control): boolean {
  if (name === '' || 'disabled' in attributes) return false
  if (type === 'checkbox' || type === 'radio') {
    return 'checked' in attributes || 'required' in attributes
  }
  return !/^(submit|button|image|reset|file)$/.test(type)
}

function submitButton({ controls }: Form): Control | undefined {
  return controls.find(
    ({ type, name, value, attributes }) =>
      type === 'submit' && !refusing.test(`${name} ${value} ${attributes.id ?? ''}`),
  )
}

/** The forms of a page, read tag by tag: a login page needs no more of HTML than this. */
function formsOf({ url, html }: SignInPage): readonly Form[] {
  const forms: { action: string; method: string; controls: Control[] }[] = []
  const visible = html.replaceAll(/<!--.*?-->|<(script|style|template)\b.*?<\/\1\s*>/gis, '')
  for (const [, closing, name = '', rest = ''] of visible.matchAll(
    /<(\/?)(form|input|button)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi,
  )) {
    const tag = name.toLowerCase()
    if (closing) continue
    const attributes = attributesOf(rest)
    if (tag === 'form') {
      const action = attributes.action || url
      forms.push({
        action: URL.canParse(action, url) ? new URL(action, url).href : url,
        method: (attributes.method ?? 'GET').toUpperCase(),
        controls: [],
      })
      continue
    }
    forms.at(-1)?.controls.push({
      type: (attributes.type ?? (tag === 'button' ? 'submit' : 'text')).toLowerCase(),
      name: attributes.name ?? '',
      value: attributes.value ?? (attributes.type === 'checkbox' ? 'on' : ''),
      attributes,
    })
  }
  return forms
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)].map(
      ([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        unescaped(double ?? single ?? bare ?? ''),
      ],
    ),
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (hex || decimal) return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    return entities[String(name).toLowerCase()] ?? whole
  })
}
