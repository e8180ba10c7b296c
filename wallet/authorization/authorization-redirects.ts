import { missingKeys } from '../../protocol/absence.ts'
import { type AnsweredExchange, wasAnswered } from '../../protocol/exchange.ts'
import type { AuthorizationOutcome } from '../../protocol/outcomes.ts'
import { type Deviation, marked } from '../deviations/deviation.ts'
import { failureOf, unusable } from '../failure.ts'
import { readCookies, storeCookies } from '../http/cookies.ts'
import type { OutgoingRequest } from '../http/http.ts'
import type { JourneyState } from '../journey-state.ts'
import type { Browse, BrowsingStart } from '../sign-in/browser.ts'

/** More pages than any sign-in has: a server that sends the user round in circles ends here. */
const maxPages = 12

interface Start {
  readonly url: string
  /** The wallet's own, and the one this request named. */
  readonly redirectUris: readonly string[]
  readonly deviation?: Deviation
}

/**
 * Acts as the user's browser: follows redirects by hand, fills pages, until the browser is sent to a
 * redirect URI of the wallet, which is not requested.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export async function followAuthorization(
  state: JourneyState,
  { url, redirectUris, deviation }: Start,
): Promise<AuthorizationOutcome> {
  const isWallet = (location: string) => redirectUris.some((uri) => isSamePlace(uri, location))
  if (state.browse) return inBrowser(state, state.browse, { url, isWallet, deviation })
  let request: OutgoingRequest = {
    operation: 'authorize',
    method: 'GET',
    url,
    ...marked(deviation),
  }
  let error = marked(deviation)
  let passwordSent = false
  for (let page = 1; ; page++) {
    const exchange = await state.http.send({
      ...request,
      headers: {
        accept: 'text/html,application/xhtml+xml',
        ...readCookies(state.cookies, request.url),
      },
    })
    if (!wasAnswered(exchange)) return failureOf(exchange) ?? unusable(exchange, 'no answer')
    storeCookies(state.cookies, exchange)
    const location = redirectLocation(exchange)
    if (location === undefined) {
      const failure = failureOf(exchange)
      if (failure) return failure
    } else if (isWallet(location)) {
      return readAuthorizationResponse(exchange, location)
    }
    if (page > maxPages) return unusable(exchange, `no redirect to the wallet after ${page} pages`)
    const next: Next =
      location === undefined
        ? await fill(state, exchange, passwordSent)
        : follow(request, exchange, location)
    if ('kind' in next) return next
    const { deviation: mistake, withPassword, ...nextRequest }: NextRequest = next
    passwordSent ||= withPassword ?? false
    if (mistake !== undefined) error = { deviation: mistake }
    request = { ...nextRequest, operation: 'sign-in', ...error }
  }
}

/** The same in a real browser: what it saw is evidence like any other exchange. */
async function inBrowser(
  state: JourneyState,
  browse: Browse,
  start: BrowsingStart & { readonly deviation: Deviation | undefined },
): Promise<AuthorizationOutcome> {
  const { visits, problem } = await browse(start)
  const exchanges = visits.map((visit, index) =>
    state.http.witness(visit, index === 0 ? 'authorize' : 'sign-in', marked(start.deviation)),
  )
  for (const exchange of exchanges) {
    const location = redirectLocation(exchange)
    if (location !== undefined && start.isWallet(location)) {
      return readAuthorizationResponse(exchange, location)
    }
  }
  const last = exchanges.at(-1)
  const failure = last && failureOf(last)
  const reason = problem ?? 'The browser was not sent back to the wallet.'
  return failure?.kind === 'refused'
    ? failure
    : { kind: 'not-reached', reason, ...(last ? { exchange: last.id } : {}) }
}

/** Where an answer sends the browser: an absolute URL. */
export function redirectLocation({ request, response }: AnsweredExchange): string | undefined {
  const { location } = response.headers
  if (response.status < 300 || response.status > 399 || location === undefined) return undefined
  return URL.canParse(location, request.url) ? new URL(location, request.url).href : undefined
}

/** Same URI but for query and fragment, which the server adds to. */
function isSamePlace(redirectUri: string, location: string): boolean {
  const place = (uri: string) => {
    const url = new URL(uri)
    url.search = ''
    url.hash = ''
    return url.href
  }
  return URL.canParse(redirectUri) && place(redirectUri) === place(location)
}

/** What a redirect to the wallet says (RFC 6749, Sections 4.1.2 and 4.1.2.1). */
export function readAuthorizationResponse(
  exchange: AnsweredExchange,
  location: string,
): AuthorizationOutcome {
  const parameters = new URL(location).searchParams
  const [code, error, description, iss, state] = [
    'code',
    'error',
    'error_description',
    'iss',
    'state',
  ].map((name) => parameters.get(name) ?? undefined)
  if (error !== undefined) {
    return {
      kind: 'refused',
      status: exchange.response.status,
      error,
      ...(description === undefined ? {} : { description }),
      exchange: exchange.id,
    }
  }
  if (code === undefined) return unusable(exchange, 'the redirect has neither code nor error')
  return {
    kind: 'authorized',
    code,
    ...(iss === undefined ? {} : { iss }),
    ...(state === undefined ? {} : { state }),
    exchange: exchange.id,
  }
}

type NextRequest = Pick<OutgoingRequest, 'method' | 'url' | 'form' | 'deviation'> & {
  readonly withPassword?: boolean
}

type Next = NextRequest | Extract<AuthorizationOutcome, { kind: 'not-reached' }>

/** RFC 9110, Section 15.4: 307 and 308 keep method and body, browsers turn the others into GET. */
function follow(request: OutgoingRequest, exchange: AnsweredExchange, url: string): NextRequest {
  const keeps = exchange.response.status === 307 || exchange.response.status === 308
  return {
    method: keeps ? request.method : 'GET',
    url,
    ...(keeps && request.form ? { form: request.form } : {}),
  }
}

async function fill(
  state: JourneyState,
  exchange: AnsweredExchange,
  passwordSent: boolean,
): Promise<Next> {
  const html = new TextDecoder().decode(exchange.response.body)
  const result = await state.signIn({ url: exchange.request.url, html, passwordSent })
  if (result.kind === 'cannot') {
    const { reason, keys } = result
    return {
      kind: 'not-reached',
      reason,
      exchange: exchange.id,
      ...(keys && { absence: missingKeys(...keys) }),
    }
  }
  const mark = {
    ...(result.deviation === undefined ? {} : { deviation: result.deviation }),
    ...(result.withPassword ? { withPassword: true } : {}),
  }
  if (result.method.toUpperCase() === 'POST') {
    return { method: 'POST', url: result.action, form: result.fields, ...mark }
  }
  const url = URL.canParse(result.action) ? new URL(result.action) : undefined
  if (!url) return { method: 'GET', url: result.action, ...mark }
  url.search = new URLSearchParams(result.fields).toString()
  return { method: 'GET', url: url.href, ...mark }
}
