import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { configurationById, earlier, exchangesOf, offersOf } from '../engine/lookup.ts'
import { firstBy, once } from '../engine/memo.ts'
import {
  answered,
  at,
  entries,
  errorOf,
  items,
  objects,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { tokenErrors } from '../engine/refusal.ts'
import { accessTokenOf, parameter, requestMembers } from '../engine/request.ts'
import { requestBehindCode } from '../oauth/redirect.ts'

/** What a Credential Request asked for, read from the wallet's side of the exchange. */

/** The Credential Request that the transaction of a deferred one began with. */
export function beginningOf(
  exchange: AnsweredExchange,
  evidence: Evidence,
): AnsweredExchange | undefined {
  const id = textAt(requestMembers(exchange), 'transaction_id')
  return exchangesOf(evidence, 'credential').find(
    (other) => id !== undefined && textAt(answered(other), 'transaction_id') === id,
  )
}

export function isIssued(exchange: AnsweredExchange): boolean {
  const body = answered(exchange)
  return succeeded(exchange) && (body?.credentials ?? body?.transaction_id) !== undefined
}

/** The Token Response that gave the access token of this request. */
export function tokenBehind(
  exchange: AnsweredExchange,
  evidence: Evidence,
): AnsweredExchange | undefined {
  const token = accessTokenOf(exchange)
  return token === undefined ? undefined : tokensByValue(evidence).get(token)
}

const tokensByValue = once((evidence: Evidence) =>
  firstBy(exchangesOf(evidence, 'token').filter(succeeded), (it) =>
    textAt(answered(it), 'access_token'),
  ),
)

/** `credential_configuration_id` by credential identifier, as the Token Response gave them. */
export function identifiersOf(token: AnsweredExchange | undefined): ReadonlyMap<string, string> {
  return new Map(
    objects(token && answered(token)?.authorization_details).flatMap((detail) =>
      strings(detail.credential_identifiers).map(
        (identifier) => [identifier, textAt(detail, 'credential_configuration_id') ?? ''] as const,
      ),
    ),
  )
}

/** The configuration a request is for, by its own id or by a credential identifier. */
export function configurationIdOf(
  exchange: AnsweredExchange,
  evidence: Evidence,
): string | undefined {
  const members = requestMembers(exchange)
  const identifier = textAt(members, 'credential_identifier')
  if (identifier === undefined) return textAt(members, 'credential_configuration_id')
  return identifiersOf(tokenBehind(exchange, evidence)).get(identifier)
}

export function configurationOf(exchange: AnsweredExchange, evidence: Evidence) {
  const id = configurationIdOf(exchange, evidence)
  return id === undefined ? undefined : configurationById(evidence, id)
}

export function proofsOf(exchange: AnsweredExchange): readonly unknown[] {
  return entries(requestMembers(exchange)?.proofs).flatMap(([, proofs]) => items(proofs))
}

/**
 * A Credential Request that nothing seen gives a reason to refuse: no deliberate error, a young token,
 * a credential that was granted or offered, asked for with it for the first time.
 * @param wasServed where one token is good for several credentials: whether it brought this very one.
 */
export function isPlainRequest(
  exchange: AnsweredExchange,
  evidence: Evidence,
  wasServed = wasServedBefore(exchange, evidence),
): boolean {
  const token = tokenBehind(exchange, evidence)
  const id = configurationIdOf(exchange, evidence)
  if (!token || id === undefined || exchange.deviation !== undefined || token.deviation)
    return false
  const ageSeconds = (exchange.startedAt.getTime() - token.startedAt.getTime()) / 1000
  const lifetime = at(answered(token), 'expires_in')
  const young = ageSeconds < Math.min(120, typeof lifetime === 'number' ? lifetime : 120)
  const granted = [...identifiersOf(token).values()]
  if (granted.length === 0 && wasAskedByDetailsAlone(token, evidence)) return false
  const offered = offersOf(evidence).flatMap(({ offer }) =>
    strings(offer.credential_configuration_ids),
  )
  return young && !wasServed && (granted.length > 0 ? granted : offered).includes(id)
}

/** The same access token brought a credential already. */
export function wasServedBefore(exchange: AnsweredExchange, evidence: Evidence): boolean {
  return earlier(exchange, evidence).some(
    (other) => accessTokenOf(other) === accessTokenOf(exchange) && isIssued(other),
  )
}

/** Whoever knows nothing of authorization details gave a token that may be good for nothing. */
function wasAskedByDetailsAlone(token: AnsweredExchange, evidence: Evidence): boolean {
  const request = requestBehindCode(parameter(token, 'code'), evidence)
  return request?.has('authorization_details') === true && !request.has('scope')
}

/**
 * A refusal that is about the message as such: neither about its proofs nor the credential that it names, nor about
 * its token, its address or its method.
 */
export function blamesMessage(exchange: AnsweredExchange): boolean {
  const { status } = exchange.response
  if (status < 400 || [401, 403, 404, 405, 501].includes(status)) return false
  return ![...proofErrors, ...idErrors, ...tokenErrors].includes(errorOf(exchange) ?? '')
}

export const proofErrors: readonly string[] = ['invalid_proof', 'invalid_nonce']
export const idErrors: readonly string[] = [
  'unknown_credential_configuration',
  'unknown_credential_identifier',
  'invalid_transaction_id',
]

/** A refusal that is about neither the request nor its form: load, or the issuer's own decision. */
export function saysNothing(exchange: AnsweredExchange): boolean {
  return (
    [429, 503].includes(exchange.response.status) ||
    errorOf(exchange) === 'credential_request_denied'
  )
}
