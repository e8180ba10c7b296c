import { Agent, fetch, type Response } from 'undici'
import { type HtmlForm, htmlForms } from '../wallet/sign-in/html-forms.ts'

/** Trusts the mock’s CA and nobody else. */
export function agentFor(ca: string): Agent {
  return new Agent({ connect: { ca } })
}

/** For folders that have an undici of their own below them. */
export type Dispatcher = Agent

/** The fetch of a library that takes one. */
export function fetchBy(dispatcher: Agent): typeof globalThis.fetch {
  return ((url, init) =>
    fetch(String(url), { ...init, dispatcher } as object)) as typeof globalThis.fetch
}

/**
 * The user: signs in, consents, and is sent back.
 * @returns the redirect URI with the parameters of the authorization response.
 */
export async function signIn(
  start: URL,
  login: Readonly<Record<string, string>>,
  { dispatcher, redirectUri }: { readonly dispatcher: Agent; readonly redirectUri: string },
): Promise<URL> {
  const cookies = new Map<string, string>()
  const open = async (url: string, form?: URLSearchParams) => {
    const answer = await fetch(url, {
      dispatcher,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    keepCookies(cookies, answer)
    return answer
  }
  let answer = await open(start.href)
  let { href } = start
  for (;;) {
    const location = answer.headers.get('location')
    if (location?.startsWith(redirectUri)) return new URL(location)
    if (location !== null) {
      href = new URL(location, href).href
      answer = await open(href)
      continue
    }
    const [form] = htmlForms({ url: href, html: await answer.text() })
    if (!form) throw new Error(`${href} answered ${answer.status}, and has no form`)
    href = form.action
    answer = await open(href, filled(form, login))
  }
}

/** What a browser sends when the user fills the form in and presses its first button. */
function filled({ controls }: HtmlForm, login: Readonly<Record<string, string>>): URLSearchParams {
  const fields = controls.filter(({ type }) => type !== 'submit')
  const [button] = controls.filter(({ type }) => type === 'submit')
  const sent = [...fields, ...(button?.name ? [button] : [])]
  return new URLSearchParams(
    Object.fromEntries(sent.map(({ name, value }) => [name, login[name] ?? value])),
  )
}

function keepCookies(cookies: Map<string, string>, { headers }: Response): void {
  for (const cookie of headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';', 1)
    const end = pair.indexOf('=')
    cookies.set(pair.slice(0, end), pair.slice(end + 1))
  }
}
