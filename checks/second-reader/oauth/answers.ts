import type { AnswerDraft, Shape } from '../shape.ts'
import { type Alter, all, header, json, refused, status, text } from '../verbs.ts'

/** Answers that several rows have in common: a token, a reference, a redirect, and refusals in right and wrong forms. */

export function token(more: Readonly<Record<string, unknown>> = {}, code = 200): Alter {
  const answer = { access_token: 'kq0Zyl3cB7uV2mWn4rXo8t_sAeGdJfHi1pLQk5vYbNM', token_type: 'DPoP' }
  return all(status(code), header('content-type', 'application/json'), header('cache-control', 'no-store'), header('pragma', 'no-cache'), header('www-authenticate', undefined), json({ ...answer, expires_in: 300, ...more }))
}

export function pushed(more: Readonly<Record<string, unknown>> = {}, code = 201): Alter {
  const reference = 'urn:ietf:params:oauth:request_uri:3hW9s0pQz7LkVx2nB8mYtRc5JfUe1aGo4iDqKbTyHvA'
  return all(status(code), header('content-type', 'application/json'), header('cache-control', 'no-store'), header('www-authenticate', undefined), json({ request_uri: reference, expires_in: 60, ...more }))
}

const page = (words: string) => `<!doctype html><html><body><h1>${words}</h1></body></html>`

export function html(code: number, words = 'Something went wrong'): Alter {
  return all(status(code), text(page(words), 'text/html; charset=utf-8'))
}

export const busy: Alter = all(html(503, 'Please come back later'), header('retry-after', '120'))
export const tooMany: Alter = all(refused(429, 'slow_down'), header('retry-after', '30'))

/** Query of the redirect to the wallet, changed: by name, `undefined` takes away. */
export function redirect(change: Readonly<Record<string, string | undefined>>, form: { readonly code?: number; readonly in?: '?' | '#'; readonly to?: string } = {}): Alter {
  return (it) => {
    const url = new URL(it.headers.location ?? 'https://wallet.example/cb')
    const query = url.searchParams
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) query.delete(name)
      else query.set(name, value)
    }
    const place = form.to ?? `${url.origin}${url.pathname}`
    toWallet(it, `${place}${form.in ?? '?'}${query}`, form.code ?? it.status)
  }
}

/** The authorization goes on to a code, whatever was wrong with the request. */
export function authorized(code = 303, more: Readonly<Record<string, string>> = {}): Alter {
  return (it) => {
    const asked = new URL(it.request.url)
    const of = (name: string) => asked.searchParams.get(name)
    const state = of('state')
    const query = new URLSearchParams({
      code: 'pS8vK1dXw3ZrQy6TnLbJ0mUoHcGe5fAi9VtEqWs2RzY',
      ...(state !== null && { state }),
      iss: `${asked.origin}${asked.pathname.replace(/\/authorize$/, '')}`,
      ...more,
    })
    toWallet(it, `${of('redirect_uri') ?? 'https://wallet.example/cb'}?${query}`, code)
  }
}

/** The request is refused by way of the wallet. */
export function sentBack(error: string, code = 303, more: Readonly<Record<string, string>> = {}): Alter {
  return (it) => {
    if (it.headers.location === undefined) authorized(code)(it)
    redirect({ code: undefined, error, ...more }, { code })(it)
  }
}

function toWallet(it: AnswerDraft, location: string, code: number): void {
  it.status = code
  it.headers.location = location
  delete it.headers['content-type']
  it.text = ''
}

/** Of a token request that has to be refused, by whatever error. */
export function noToken(where: string): readonly Shape[] {
  return [
    ['violates', 'a bound token all the same', where, token()],
    ['violates', 'a bearer token all the same', where, token({ token_type: 'Bearer' })],
    ['violates', 'a token beside an error', where, token({ error: 'invalid_request' })],
    ['violates', 'a token with 201', where, token({}, 201)],
    ['violates', 'a token and a refresh token', where, token({ refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' })],
    ['legal', 'a server that is busy', where, busy],
    ['legal', 'a refusal for too many requests', where, tooMany],
    ['legal', 'a refusal with more members', where, all(more({ error_uri: 'https://as.example/errors', trace_id: 'f3a1' }))],
    ['legal', 'a refusal without a description', where, more({ error_description: undefined })],
    ['legal', 'a refusal with a charset', where, header('content-type', 'application/json;charset=UTF-8')],
  ]
}

/**
 * The same, where the specification names the error. The refusal is what counts: another code is advice. Another form
 * than that of an error has a row of its own: `wrongForms`.
 * @param others codes that are not it.
 */
export function noTokenBut(where: string, code: string, ...others: readonly string[]): readonly Shape[] {
  return [
    ...noToken(where),
    ...others.map((other): Shape => ['warns', `the error ${other}`, where, refused(400, other)]),
    ['warns', 'the error in other letters', where, refused(400, code.toUpperCase())],
    ['violates', 'an error with 200', where, refused(200, code)],
    ['violates', 'a server that breaks', where, refused(500, code)],
    ['violates', 'a server that breaks, with a page', where, html(500)],
    ['violates', 'a bad gateway', where, html(502, 'Bad Gateway')],
    ['violates', 'a server that has not implemented it', where, refused(501, code)],
    ['legal', 'the bare error', where, json({ error: code })],
    ['legal', 'a description of its own', where, more({ error_description: 'No.' })],
    ['legal', 'members beside the error', where, more({ trace: { id: 1 } })],
  ]
}

/** Of a refusal at the token endpoint (RFC 6749, Section 5.2), whatever it is for. */
export function wrongForms(deviation: string): readonly Shape[] {
  const where = `refusal of ${deviation}`
  return [
    ['violates', `a page with 400 for ${deviation}`, where, html(400)],
    ['violates', `an error by another name for ${deviation}`, where, json(({ error, ...rest }: Record<string, unknown>) => ({ ...rest, error_code: error }))],
    ['violates', `an error that is an object for ${deviation}`, where, json(({ error, ...rest }: Record<string, unknown>) => ({ ...rest, error: { code: error } }))],
  ]
}

/** Of a token request that has to be granted. */
export function aToken(where: string): readonly Shape[] {
  return [
    ['violates', 'invalid_request', where, refused(400, 'invalid_request')],
    ['violates', 'invalid_grant', where, refused(400, 'invalid_grant')],
    ['violates', 'unsupported_grant_type', where, refused(400, 'unsupported_grant_type')],
    ['violates', 'a page with 400', where, html(400)],
    ['violates', 'an error with 200', where, refused(200, 'invalid_request')],
    ['legal', 'a server that is busy', where, busy],
    ['legal', 'more members', where, more({ id_token_hint: 'x', created_at: 1795947986, ext_expires_in: 300 })],
    ['legal', 'a charset', where, header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'a type of token in other letters', where, more({ token_type: 'dpop' })],
    ['legal', 'no lifetime', where, more({ expires_in: undefined })],
  ]
}

/** Of a push that has to be refused, by whatever error. */
export function noPush(where: string): readonly Shape[] {
  return [
    ['violates', 'a reference all the same', where, pushed()],
    ['violates', 'a reference with 200', where, pushed({}, 200)],
    ['violates', 'a reference beside an error', where, pushed({ error: 'invalid_request' })],
    ['violates', 'a reference that is a URL', where, pushed({ request_uri: 'https://as.example/requests/3hW9s0pQz7LkVx2nB8mYtRc5JfUe1aGo4iDqKbTyHvA' })],
    ['legal', 'a server that is busy', where, busy],
    ['legal', 'a refusal without a description', where, more({ error_description: undefined })],
    ['legal', 'a refusal with more members', where, more({ error_uri: 'https://as.example/errors', trace_id: 'f3a1' })],
    ['legal', 'a refusal with a charset', where, header('content-type', 'application/json;charset=UTF-8')],
  ]
}

/** Of an authorization request that has to be refused, by whatever error. */
export function noCode(where: string): readonly Shape[] {
  return [
    ['violates', 'a code by 303', where, authorized()],
    ['violates', 'a code by 302', where, authorized(302)],
    ['violates', 'a code by 301', where, authorized(301)],
    ['violates', 'a code with a token of its own', where, authorized(303, { session_state: 'x' })],
    ['legal', 'a server that is busy', where, busy],
    ['legal', 'a page that says so', where, html(400, 'This link cannot be used')],
    ['legal', 'a page with 403', where, html(403, 'This link cannot be used')],
  ]
}

/** Members of the JSON; `undefined` takes one away. */
export function more(members: Readonly<Record<string, unknown>>): Alter {
  return json((before: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries({ ...before, ...members }).filter(([, it]) => it !== undefined)))
}
