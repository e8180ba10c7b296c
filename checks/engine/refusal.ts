import { challengeParameter, tokenChallenges } from '../../protocol/challenge.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { answered, errorOf, succeeded, textAt, wasRefused } from './read.ts'
import { accessTokenOf } from './request.ts'

/** What a refusal is about: the rules for its form are others each time. */
export type RefusalReason = 'http' | 'load' | 'access-token' | 'content'

/** Codes of OpenID4VCI 1.0, Section 8.3.1.2. */
export const credentialErrors: readonly string[] = [
  'invalid_credential_request',
  'unknown_credential_configuration',
  'unknown_credential_identifier',
  'invalid_proof',
  'invalid_nonce',
  'invalid_encryption_parameters',
  'credential_request_denied',
]

/** Codes about what the request says, at all endpoints that need an access token. */
export const contentErrors: readonly string[] = [
  ...credentialErrors,
  'invalid_transaction_id',
  'invalid_notification_id',
  'invalid_notification_request',
]

/** Codes about the access token and its proof (RFC 6750, Section 3.1; RFC 9449, Section 7.1). */
export const tokenErrors: readonly string[] = [
  'invalid_token',
  'insufficient_scope',
  'invalid_dpop_proof',
  'use_dpop_nonce',
]

/** Refusals of the request as HTTP rather than of its content: no specification here says what they hold. */
const aboutHttp: readonly number[] = [406, 411, 413, 414, 415, 431]

/** Answers about load and availability say nothing about the request. */
export const aboutLoad: readonly number[] = [408, 429, 503]

const protectedOperations: readonly string[] = ['credential', 'deferred', 'notification']

/**
 * Why a request was refused; undefined where it was not. A 404 or 405 is about address and method only where nothing
 * was ever served there by it: an endpoint that knows one code and not another has to say so in the form of its errors.
 */
export function refusalReason(
  exchange: AnsweredExchange,
  evidence: Pick<Evidence, 'exchanges'>,
): RefusalReason | undefined {
  const { status } = exchange.response
  if (aboutLoad.includes(status)) return 'load'
  if (!wasRefused(exchange)) return undefined
  if ([404, 405].includes(status)) {
    if (!isKnownPlace(exchange, evidence)) return 'http'
  } else if (aboutHttp.includes(status)) return 'http'
  return isAboutTheToken(exchange, evidence) ? 'access-token' : 'content'
}

/** The answer says so, or the request brought no token, or one that nobody had given. */
function isAboutTheToken(
  exchange: AnsweredExchange,
  evidence: Pick<Evidence, 'exchanges'>,
): boolean {
  if (!protectedOperations.includes(exchange.operation)) return false
  const code = errorOf(exchange)
  const header = exchange.response.headers['www-authenticate']
  const told = code ?? challengeParameter(header, 'error')
  if (told !== undefined && contentErrors.includes(told)) return false
  return (
    exchange.response.status === 401 ||
    (told !== undefined && tokenErrors.includes(told)) ||
    tokenChallenges(header).length > 0 ||
    !bringsAKnownToken(exchange, evidence)
  )
}

function bringsAKnownToken(
  exchange: AnsweredExchange,
  { exchanges }: Pick<Evidence, 'exchanges'>,
): boolean {
  const sent = accessTokenOf(exchange)
  if (sent === undefined) return false
  const given = exchanges.flatMap((it) =>
    it.operation === 'token' && 'response' in it && succeeded(it)
      ? (textAt(answered(it), 'access_token') ?? [])
      : [],
  )
  return given.length === 0 || given.includes(sent)
}

/** It has served others, or it answers a POST with one of its own errors. */
function isKnownPlace(exchange: AnsweredExchange, evidence: Pick<Evidence, 'exchanges'>): boolean {
  const speaks = exchange.request.method === 'POST' && errorOf(exchange) !== undefined
  return speaks || hasServed(exchange, evidence)
}

function hasServed(
  { operation, request }: AnsweredExchange,
  { exchanges }: Pick<Evidence, 'exchanges'>,
): boolean {
  const place = (url: string) => url.split(/[?#]/, 1)[0]
  return exchanges.some(
    (other) =>
      other.operation === operation &&
      'response' in other &&
      succeeded(other) &&
      other.request.method === request.method &&
      place(other.request.url) === place(request.url),
  )
}
