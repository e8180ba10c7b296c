import { type AnsweredExchange, wasAnswered } from '../protocol/exchange.ts'
import type { AuthorizationOutcome } from '../protocol/outcomes.ts'
import { readCookies, storeCookies } from './cookies.ts'
import { type Deviation, marked } from './deviations/deviation.ts'
import { failureOf, unusable } from './failure.ts'
import type { OutgoingRequest } from './http.ts'
import type { JourneyState } from './journey-state.ts'

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
  let request: OutgoingRequest = {
    operation: 'authorize',
    method: 'GET',
    url,
    ...marked(deviation),
  }
  let error = marked(deviation)
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
    } else if (redirectUris.some((uri) => isSamePlace(uri, location))) {
      return readAuthorizationResponse(exchange, location)
    }
    if (page > maxPages) return unusable(exchange, `no redirect to the wallet after ${page} pages`)
    const next =
      location === undefined ? await fill(state, exchange) : follow(request, exchange, location)
    if ('kind' in next) return next
    const { deviation: mistake, ...nextRequest } = next
    if (mistake !== undefined) error = { deviation: mistake }
    request = { ...nextRequest, operation: 'sign-in', ...error }
  }
}

function redirectLocation({ request, response }: AnsweredExchange): string | undefined {
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

function readAuthorizationResponse(
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

type NextRequest = Pick<OutgoingRequest, 'method' | 'url' | 'form' | 'deviation'>

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
): Promise<NextRequest | Extract<AuthorizationOutcome, { kind: 'not-reached' }>> {
  const html = new TextDecoder().decode(exchange.response.body)
  const result = await state.signIn({ url: exchange.request.url, html })
  if (result.kind === 'cannot') {
    return { kind: 'not-reached', reason: result.reason, exchange: exchange.id }
  }
  const mark = result.deviation === undefined ? {} : { deviation: result.deviation }
  if (result.method.toUpperCase() === 'POST') {
    return { method: 'POST', url: result.action, form: result.fields, ...mark }
  }
  const url = URL.canParse(result.action) ? new URL(result.action) : undefined
  if (!url) return { method: 'GET', url: result.action, ...mark }
  url.search = new URLSearchParams(result.fields).toString()
  return { method: 'GET', url: url.href, ...mark }
}
