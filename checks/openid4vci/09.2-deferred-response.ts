import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { httpsUrl, met } from '../engine/judgement.ts'
import { earlier, exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import {
  answered,
  errorOf,
  isPendingAsError,
  mediaType,
  refusalOf,
  show,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { tokenErrors } from '../engine/refusal.ts'
import { accessTokenOf, requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { isJwe, wasEncrypted } from './10-encrypted-exchange.ts'
import { ignores } from './ignored-members.ts'

const known = ['transaction_id', 'credential_response_encryption']

/**
 * Deferred Credential Endpoint, OpenID4VCI 1.0, Section 9.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9
 */
export const deferred: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-9-02',
    on: 'deferred',
    judge: ({ request }, _evidence, context) =>
      httpsUrl('the Deferred Credential Endpoint', request.url, context),
  },
  {
    requirement: 'VCI-9-03',
    on: 'credential',
    judge(exchange, evidence) {
      const metadata = issuerMetadata(evidence)
      const transaction = textAt(answered(exchange), 'transaction_id')
      if (exchange.response.status !== 202 || transaction === undefined || !metadata)
        return undefined
      return met(metadata.deferred_credential_endpoint !== undefined, {
        seen: 'a 202 answer while deferred_credential_endpoint is absent',
        expected: 'deferred_credential_endpoint in the metadata',
      })
    },
  },
  {
    requirement: 'VCI-9.1-01',
    on: 'deferred',
    judge(exchange, evidence) {
      if (!isPendingTransaction(exchange, evidence) || wasEncrypted(exchange)) return undefined
      if (succeeded(exchange) || isPendingAsError(exchange)) return satisfied
      if (unknownMember(exchange) !== undefined) return undefined
      const { status } = exchange.response
      if ([429, 503].includes(status) || errorOf(exchange) === 'credential_request_denied')
        return undefined
      return violated({
        seen: `a known transaction_id was answered ${refusalOf(exchange)}`,
        expected: '200 or 202',
      })
    },
  },
  {
    requirement: 'VCI-9.1-03',
    on: 'deferred',
    judge(exchange, evidence) {
      const extra = unknownMember(exchange)
      if (extra === undefined || !isPendingTransaction(exchange, evidence)) return undefined
      return ignores(exchange, {
        extra: `member ${extra}`,
        served: succeeded(exchange) || isPendingAsError(exchange),
        hasOtherReason: isAboutToken(exchange) || errorOf(exchange) === 'credential_request_denied',
        twins: exchangesOf(evidence, 'deferred').filter(
          (other) =>
            (succeeded(other) || isPendingAsError(other)) && unknownMember(other) === undefined,
        ),
      })
    },
  },
  {
    requirement: 'VCI-9.1-09',
    on: 'deferred',
    judge(exchange, evidence) {
      const fetched = earlier(exchange, evidence).some(
        (other) => transactionOf(other) === transactionOf(exchange) && hasCredentials(other),
      )
      if (!fetched || transactionOf(exchange) === undefined) return undefined
      return met(!hasCredentials(exchange), {
        seen: 'the transaction_id brought credentials a second time',
        expected: 'no credential once it has been fetched',
      })
    },
  },
  {
    requirement: 'VCI-9.2-01',
    on: 'deferred',
    judge(exchange) {
      if (isReadyWithoutCredentials(exchange))
        return violated({ seen: '200 without the member credentials', expected: 'credentials' })
      if (!hasCredentials(exchange)) return undefined
      return met(exchange.response.status === 200, {
        seen: `credentials came with status ${exchange.response.status}`,
        expected: '200',
      })
    },
  },
  {
    requirement: 'VCI-9.2-02',
    on: 'deferred',
    judge(exchange) {
      if (isPendingAsError(exchange)) {
        return violated({ seen: 'error is issuance_pending, as in the drafts', expected: '202' })
      }
      if (!isPending(exchange)) return undefined
      return met(exchange.response.status === 202, {
        seen: `"pending" came with status ${exchange.response.status}`,
        expected: '202',
      })
    },
  },
  {
    requirement: 'VCI-9.2-03',
    on: 'deferred',
    judge(exchange) {
      if (!isPending(exchange)) return undefined
      const given = answered(exchange)?.transaction_id
      return met(given === transactionOf(exchange), {
        seen: `transaction_id is ${show(given)}`,
        expected: `${transactionOf(exchange)}, as in the request`,
      })
    },
  },
  {
    requirement: 'VCI-9.2-05',
    on: 'deferred',
    judge(exchange) {
      if (!succeeded(exchange) || isJwe(exchange)) return undefined
      return met(mediaType(exchange) === 'application/json', {
        seen: `Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}`,
        expected: 'application/json',
      })
    },
  },
]

function transactionOf(exchange: AnsweredExchange): string | undefined {
  return textAt(requestMembers(exchange), 'transaction_id')
}

function hasCredentials(exchange: AnsweredExchange): boolean {
  return succeeded(exchange) && answered(exchange)?.credentials !== undefined
}

/** Neither what is ready nor a word that it is not: whatever else an answer holds, its name is `credentials`. */
function isReadyWithoutCredentials(exchange: AnsweredExchange): boolean {
  const body = answered(exchange)
  const isUnread = isJwe(exchange) && body === undefined
  const { credentials, transaction_id: id, error } = body ?? {}
  return (
    exchange.response.status === 200 &&
    !isUnread &&
    [credentials, id, error].every((member) => member === undefined)
  )
}

function isPending(exchange: AnsweredExchange): boolean {
  const body = answered(exchange)
  return succeeded(exchange) && body?.transaction_id !== undefined && !body.credentials
}

/** A transaction that this issuer began for the same token, not fetched so far, asked for without error. */
export function isPendingTransaction(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const id = transactionOf(exchange)
  const begun = exchangesOf(evidence, 'credential').some(
    (other) =>
      textAt(answered(other), 'transaction_id') === id &&
      accessTokenOf(other) === accessTokenOf(exchange),
  )
  const fetched = earlier(exchange, evidence).some(
    (other) => transactionOf(other) === id && hasCredentials(other),
  )
  return id !== undefined && begun && !fetched && exchange.deviation === undefined
}

function isAboutToken(exchange: AnsweredExchange): boolean {
  return (
    [401, 403].includes(exchange.response.status) || tokenErrors.includes(errorOf(exchange) ?? '')
  )
}

function unknownMember(exchange: AnsweredExchange): string | undefined {
  return Object.keys(requestMembers(exchange) ?? {}).find((name) => !known.includes(name))
}
