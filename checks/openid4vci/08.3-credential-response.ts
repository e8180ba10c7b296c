import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { answered, at, isObject, mediaType, succeeded } from '../engine/read.ts'
import { viewOf } from '../formats/view.ts'
import { isIssued, proofsOf } from './08-plain-request.ts'
import { asksForEncryption, isJwe } from './10-encrypted-exchange.ts'

/**
 * Credential Response, OpenID4VCI 1.0, Sections 3.3.2, 8.1 and 8.3: what no schema of the body can say.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export const credentialResponse: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-8.3-01',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || answered(exchange)?.credentials === undefined) return undefined
      return met(exchange.response.status === 200, {
        seen: `credentials came with status ${exchange.response.status}`,
        expected: '200',
      })
    },
  },
  {
    requirement: 'VCI-8.3-03',
    on: 'credential',
    judge(exchange) {
      const body = answered(exchange)
      const deferred = body?.transaction_id !== undefined && body.credentials === undefined
      if (!succeeded(exchange) || !deferred) return undefined
      return met(exchange.response.status === 202, {
        seen: `the deferral came with status ${exchange.response.status}`,
        expected: '202',
      })
    },
  },
  {
    requirement: 'VCI-8.3-09',
    on: 'credential',
    judge(exchange, evidence) {
      const proofs = proofsOf(exchange).length
      const own = evidence.credentials.filter((it) => it.exchange === exchange.id)
      const keys = own.map((it) => viewOf(it).holderKey).filter((key) => key !== undefined)
      // A key attestation may bring further keys: those are not counted here.
      if (proofs === 0 || keys.length === 0 || bringsAttestation(exchange)) return undefined
      return none(
        [
          ...(own.length > proofs ? [`${own.length} credentials for ${proofs} keys`] : []),
          ...(new Set(keys).size < keys.length ? ['two credentials are bound to one key'] : []),
        ],
        'one credential a key at most',
      )
    },
  },
  {
    requirement: 'VCI-8.3-15',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || asksForEncryption(exchange) || isJwe(exchange)) return undefined
      return met(mediaType(exchange) === 'application/json', {
        seen: `Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}`,
        expected: 'application/json',
      })
    },
  },
  {
    requirement: 'VCI-8.3-16',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || asksForEncryption(exchange)) return undefined
      return met(!isJwe(exchange), {
        seen: 'the body is a JWE',
        expected: 'plain JSON, since the request did not ask for encryption',
      })
    },
  },
  {
    requirement: 'VCI-3.3.2-01',
    on: 'credential',
    judge(exchange, evidence) {
      const own = batchOf(exchange, evidence)
      if (own.length < 2) return undefined
      return none(
        [
          ...(new Set(own.map(({ format }) => format)).size > 1 ? ['formats differ'] : []),
          ...(new Set(own.map(dataset)).size > 1 ? ['claims about the subject differ'] : []),
        ],
        'one format and one dataset in a response',
      )
    },
  },
  {
    requirement: 'VCI-3.3.2-02',
    on: 'credential',
    judge(exchange, evidence) {
      const own = batchOf(exchange, evidence)
      if (own.length < 2) return undefined
      // A salt that occurs twice in one copy is SDJWT-4.2.1-02.
      const salts = own.flatMap(({ sdJwt }) => [
        ...new Set(sdJwt?.disclosures.map((it) => at(it, 0))),
      ])
      const keys = own.map((it) => viewOf(it).holderKey).filter((key) => key !== undefined)
      return none(
        [
          ...(new Set(salts).size < salts.length ? ['salts occur twice'] : []),
          ...(new Set(keys).size < keys.length ? ['holder keys occur twice'] : []),
        ],
        'different cryptographic material in each copy',
      )
    },
  },
]

function batchOf(exchange: AnsweredExchange, evidence: Evidence): readonly ReceivedCredential[] {
  if (!isIssued(exchange)) return []
  return evidence.credentials.filter((it) => it.exchange === exchange.id && it.sdJwt?.claims)
}

/** Claims about the subject: what differs between copies by nature, as a `sub` made of the key does, is left out. */
function dataset({ sdJwt }: ReceivedCredential): string {
  const technical = ['jti', 'id', 'sub', 'iat', 'nbf', 'exp', 'cnf', 'status', '_sd', '_sd_alg']
  const claims = Object.entries(isObject(sdJwt?.claims) ? sdJwt.claims : {})
  const subject = Object.fromEntries(claims.filter(([name]) => !technical.includes(name)))
  // Members of objects have no order, and disclosures put them in any.
  return JSON.stringify(subject, (_name, value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function bringsAttestation(exchange: AnsweredExchange): boolean {
  return proofsOf(exchange).some((proof) => {
    const header = typeof proof === 'string' ? proof.split('.', 1)[0] : ''
    // In its header, or as the `typ` of the proof itself.
    return /key[_-]attestation/.test(Buffer.from(header ?? '', 'base64url').toString())
  })
}
