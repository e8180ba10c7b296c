import type { ServedExchange, WalletEvidence } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import { answered, errorOf, succeeded, textAt } from '../../engine/read.ts'
import { accessTokenOf } from '../../engine/request.ts'
import { grantTypeOf, membersOf, position, requestsOf, tokenFor } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'
import { plainIsJson } from './08.2-credential-request.ts'

/** The journal dates answers: what is early by less may be the way of the answer. */
const toleranceMs = 250

/**
 * What a wallet does after an answer that is no credential: it waits, or gives up.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9
 */
export const deferredIssuance: readonly WalletCheck[] = [
  {
    requirement: 'VCI-8.3-19',
    on: 'deferred',
    judge(exchange, evidence) {
      const before = precedingDeferral(exchange, evidence)
      const interval = before && answered(before)?.interval
      if (!before || typeof interval !== 'number') return undefined
      const waited = exchange.startedAt.getTime() - before.startedAt.getTime()
      return met(waited >= interval * 1000 - toleranceMs, {
        seen: `the wallet came back after ${(waited / 1000).toFixed(1)} s`,
        expected: `not before ${interval} s, the interval`,
      })
    },
  },
  {
    requirement: 'VCI-8.3.1.2-20',
    on: 'credential',
    judge(exchange, evidence) {
      if (errorOf(exchange) !== 'credential_request_denied') return undefined
      const asked = named(exchange)
      const again = requestsOf(evidence, 'credential').filter(
        (it) => position(it, evidence) > position(exchange, evidence) && named(it) === asked,
      )
      return met(again.length === 0, {
        seen: `${again.length} more requests after credential_request_denied`,
        expected: 'no further request for that credential',
      })
    },
  },
  {
    requirement: 'VCI-9.3-04',
    on: 'deferred',
    judge(exchange, evidence) {
      if (errorOf(exchange) !== 'credential_request_denied') return undefined
      const id = membersOf(exchange).transaction_id
      const again = requestsOf(evidence, 'deferred').filter(
        (it) =>
          position(it, evidence) > position(exchange, evidence) &&
          membersOf(it).transaction_id === id,
      )
      return met(again.length === 0, {
        seen: `${again.length} more requests after credential_request_denied`,
        expected: 'no further request with that transaction_id',
      })
    },
  },
  {
    requirement: 'VCI-9-04',
    on: 'deferred',
    judge(exchange, evidence) {
      const token = accessTokenOf(exchange)
      const first = requestsOf(evidence, 'credential').find(
        (it) => textAt(answered(it), 'transaction_id') === membersOf(exchange).transaction_id,
      )
      const refreshed = requestsOf(evidence, 'token')
        .filter((it) => grantTypeOf(it) === 'refresh_token' && succeeded(it))
        .map((it) => textAt(answered(it), 'access_token'))
      const isOfFirst = first === undefined || accessTokenOf(first) === token
      const uncovered = exchange.unmet.filter(({ demand }) => demand === 'token-covers-deferral')
      return none(
        [
          ...(tokenFor(exchange, evidence) ? [] : ['no access token of this issuer was shown']),
          ...(isOfFirst || refreshed.includes(token) ? [] : ['the access token is another one']),
          ...uncovered.map(({ detail }) => detail),
        ],
        'the access token of the Credential Request, or what it was renewed to',
      )
    },
  },
  { requirement: 'VCI-9.1-05', on: 'deferred', judge: (exchange) => plainIsJson(exchange) },
]

/** The answer that put it off, or the last one that it is still pending. */
function precedingDeferral(
  exchange: ServedExchange,
  evidence: WalletEvidence,
): ServedExchange | undefined {
  const id = membersOf(exchange).transaction_id
  return evidence.exchanges
    .slice(0, position(exchange, evidence))
    .findLast(
      (it) =>
        (it.operation === 'credential' || it.operation === 'deferred') &&
        textAt(answered(it), 'transaction_id') === id,
    )
}

function named(exchange: ServedExchange): unknown {
  const { credential_identifier: identifier, credential_configuration_id: id } = membersOf(exchange)
  return identifier ?? id
}
