import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { asMetadataFor, earlier, exchangesOf, offersOf, positionOf } from '../engine/lookup.ts'
import { answered, at, errorOf, strings, succeeded, textAt } from '../engine/read.ts'
import { formParameters, parameter } from '../engine/request.ts'
import { redirectBehindCode } from './redirect.ts'

/** Requests to an authorization server that nothing seen gives a reason to refuse. */

const tokenParameters = [
  ...['grant_type', 'client_id', 'client_secret', 'client_assertion', 'client_assertion_type'],
  ...['pre-authorized_code', 'tx_code', 'code', 'code_verifier', 'redirect_uri'],
  'refresh_token',
]

const authorizationParameters = [
  ...['response_type', 'client_id', 'client_secret', 'client_assertion', 'client_assertion_type'],
  ...['redirect_uri', 'state', 'scope', 'code_challenge', 'code_challenge_method'],
  ...['authorization_details', 'issuer_state', 'request_uri', 'dpop_jkt'],
]

/** A code that was got without error, sent for the first time, soon after it came. */
export function isPlainTokenRequest(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const names = [...formParameters(exchange.request).keys()]
  if (exchange.deviation !== undefined || !names.every((it) => tokenParameters.includes(it)))
    return false
  // Neither a crash nor a redirect says anything about the code or the proof.
  if (exchange.response.status >= 500 || isRedirect(exchange))
    return isLikeOthers(exchange, evidence)
  return (
    isLikeOthers(exchange, evidence) &&
    !lacksProof(exchange, evidence) &&
    !isUsedElsewhere(exchange, evidence) &&
    (errorOf(exchange) !== 'invalid_grant' || isFresh(exchange, evidence))
  )
}

function isRedirect({ response: { status } }: AnsweredExchange): boolean {
  return status >= 300 && status < 400
}

/** What came before it had no deliberate error either. */
function isLikeOthers(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const code = parameter(exchange, 'code')
  if (code === undefined) return true
  const redirect = redirectBehindCode(code, evidence)
  return (
    redirect?.request.has('code_challenge') === true &&
    wayTo(redirect.exchange, evidence).every(({ deviation }) => deviation === undefined)
  )
}

/** A server may want all tokens bound to a key, where it says that it can bind them (RFC 9449, Section 5). */
function lacksProof({ request }: AnsweredExchange, evidence: Evidence): boolean {
  const server = asMetadataFor(evidence, 'token_endpoint', request.url)
  return (
    request.headers.dpop === undefined && server?.dpop_signing_alg_values_supported !== undefined
  )
}

const uses = ['pre-authorized_code', 'code', 'refresh_token'] as const

/** Sent before, or by several wallets at once: what is left of it is anybody's guess. */
function isUsedElsewhere(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const end = exchange.startedAt.getTime() + exchange.durationMs
  return exchangesOf(evidence, 'token').some(
    (other) =>
      other !== exchange &&
      other.startedAt.getTime() <= end &&
      uses.some(
        (name) =>
          parameter(exchange, name) !== undefined &&
          parameter(other, name) === parameter(exchange, name),
      ),
  )
}

/** Codes are short-lived: only a young one has to be good (OpenID4VCI 1.0, Section 3.5; RFC 6749, Section 4.1.2). */
const youngMs = 60_000

function isFresh(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const since = (given: Date | undefined) =>
    given !== undefined && exchange.startedAt.getTime() - given.getTime() < youngMs
  const code = parameter(exchange, 'code')
  if (code !== undefined) return since(redirectBehindCode(code, evidence)?.exchange.startedAt)
  const refreshToken = parameter(exchange, 'refresh_token')
  if (refreshToken !== undefined) {
    const last = earlier(exchange, evidence).filter(succeeded).at(-1)
    return (
      textAt(last && answered(last), 'refresh_token') === refreshToken && since(last?.startedAt)
    )
  }
  const offer = newestOffer(evidence)
  const given = at(offer?.offer, 'grants', grantTypes.preAuthorizedCode, 'pre-authorized_code')
  return (
    given === parameter(exchange, 'pre-authorized_code') &&
    since(offer?.madeAt) &&
    !wasChanged(exchange, evidence)
  )
}

/** A newer offer may take an older one's place. */
function newestOffer(evidence: Evidence): OfferSighting | undefined {
  return offersOf(evidence).at(-1)
}

/** The offer, or what it is for, was changed behind the wallet's back. */
function wasChanged(exchange: AnsweredExchange, evidence: Evidence): boolean {
  return exchangesOf(evidence, 'offers-api', 'management-api', 'control').some(
    (other) =>
      positionOf(other, evidence) < positionOf(exchange, evidence) &&
      !['GET', 'POST'].includes(other.request.method),
  )
}

export function isPlainPush(exchange: AnsweredExchange, evidence: Evidence): boolean {
  return exchange.deviation === undefined && isPlainWish(exchange, evidence)
}

/** Also an answer on the way from the request to its redirect. */
export function isPlainAuthorization(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const way = wayTo(exchange, evidence)
  const [first] = way
  const references = exchangesOf(evidence, 'authorize').filter(
    (it) => first && parameter(it, 'request_uri') === parameter(first, 'request_uri'),
  )
  const pushed =
    first && parameter(first, 'request_uri') !== undefined
      ? earlierPush(first, evidence)
      : undefined
  const asked = pushed ?? first
  return (
    asked !== undefined &&
    formParameters(asked.request).has('response_type') &&
    (pushed === undefined || (references.length === 1 && pushed.deviation === undefined)) &&
    way.every(({ deviation }) => deviation === undefined) &&
    isPlainWish(asked, evidence)
  )
}

/** From the newest request at the authorization endpoint to this answer. */
function wayTo(exchange: AnsweredExchange, evidence: Evidence): readonly AnsweredExchange[] {
  const position = positionOf(exchange, evidence)
  const before = exchangesOf(evidence, 'authorize', 'sign-in').filter(
    (other) => positionOf(other, evidence) <= position,
  )
  return before.slice(before.findLastIndex(({ operation }) => operation === 'authorize'))
}

function earlierPush(exchange: AnsweredExchange, evidence: Evidence): AnsweredExchange | undefined {
  return exchangesOf(evidence, 'par').find(
    (push) =>
      succeeded(push) &&
      textAt(answered(push), 'request_uri') === parameter(exchange, 'request_uri'),
  )
}

/** With PKCE, by scopes of the metadata or details that the server knows, for an `issuer_state` that is new. */
function isPlainWish(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const asked = formParameters(exchange.request)
  const issuerState = asked.get('issuer_state')
  const before = exchangesOf(evidence, 'par', 'authorize').filter(
    (other) =>
      positionOf(other, evidence) < positionOf(exchange, evidence) &&
      formParameters(other.request).get('issuer_state') === issuerState,
  )
  return (
    [...asked.keys()].every((it) => authorizationParameters.includes(it)) &&
    asked.get('response_type') === 'code' &&
    asked.has('code_challenge') &&
    (issuerState === null || before.length === 0) &&
    (!asked.has('authorization_details') || takesDetails(exchange, evidence))
  )
}

function takesDetails(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const endpoint =
    exchange.operation === 'par'
      ? 'pushed_authorization_request_endpoint'
      : 'authorization_endpoint'
  const server = asMetadataFor(evidence, endpoint, exchange.request.url)
  return strings(server?.authorization_details_types_supported).includes('openid_credential')
}
