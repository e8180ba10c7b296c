import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import {
  at,
  errorOf,
  isPendingAsError,
  type JsonObject,
  mediaType,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import {
  beginningOf,
  blamesMessage,
  isIssued,
  isPlainRequest,
  saysNothing,
} from './08-plain-request.ts'
import { isPendingTransaction } from './09.2-deferred-response.ts'
import {
  asksForEncryption,
  holdsJwe,
  isJwe,
  wantedEncryption,
  wasEncrypted,
} from './10-encrypted-exchange.ts'

/**
 * Encrypted Credential Requests and Responses, OpenID4VCI 1.0, Section 10: at both endpoints.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export const encryption: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-8.2-14',
    on: 'credential',
    judge: (exchange, evidence) =>
      isPlainRequest(exchange, evidence) ? judgeEncryptedRequest(exchange, evidence) : undefined,
  },
  {
    requirement: 'VCI-9.1-10',
    on: 'deferred',
    judge: (exchange, evidence) =>
      isPendingTransaction(exchange, evidence)
        ? judgeEncryptedRequest(exchange, evidence)
        : undefined,
  },
  { requirement: 'VCI-8.3-14', on: 'credential', judge: judgeWantedEncryption },
  { requirement: 'VCI-9.2-04', on: 'deferred', judge: judgeWantedEncryption },
  {
    requirement: 'VCI-9.1-04',
    on: 'deferred',
    judge(exchange, evidence) {
      const first = beginningOf(exchange, evidence)
      if (!first || !succeeded(exchange) || exchange.deviation) return undefined
      const now = asksForEncryption(exchange)
      const isFollowed = now === holdsJwe(exchange)
      // That it is this request which counts shows only where the first asked for something else.
      if (isFollowed && now === asksForEncryption(first)) return undefined
      return met(isFollowed, {
        seen: `the deferred request asks for ${now ? 'encryption' : 'none'}, the answer is ${holdsJwe(exchange) ? 'a JWE' : 'plain'}`,
        expected: 'what the deferred request asks for, whatever the first request did',
      })
    },
  },
  ...atBoth('VCI-10-01', (exchange) =>
    met(mediaType(exchange) === 'application/jwt', {
      seen: `a JWE came as ${exchange.response.headers['content-type'] ?? 'no media type'}`,
      expected: 'application/jwt',
    }),
  ),
  ...atBoth('VCI-10-03', (_, wish, header) =>
    met(header.alg === at(wish.jwk, 'alg'), {
      seen: `alg is ${show(header.alg)}`,
      expected: `${show(at(wish.jwk, 'alg'))}, the alg of the key`,
    }),
  ),
  ...atBoth('VCI-10-04', (_, wish, header) => {
    const kid = textAt(wish.jwk, 'kid')
    return kid === undefined
      ? undefined
      : met(header.kid === kid, {
          seen: `kid is ${show(header.kid)}`,
          expected: `${kid}, the kid of the key`,
        })
  }),
  ...atBoth('VCI-10-05', (_, wish, header) =>
    met(header.enc === wish.enc, {
      seen: `enc is ${show(header.enc)}`,
      expected: `${show(wish.enc)}, as the request asks`,
    }),
  ),
  ...atBoth('VCI-10-06', (_, wish, header, evidence) => {
    if (wish.zip !== undefined && !offersZip(wish.zip, evidence)) return undefined
    return met(header.zip === wish.zip, {
      seen: `zip is ${show(header.zip)}`,
      expected: wish.zip === undefined ? 'no zip: none was asked for' : show(wish.zip),
    })
  }),
  // Section 9.1 has the deferred request ask by the same parameters.
  ...(['credential', 'deferred'] as const).map(
    (on): ExchangeCheck => ({
      requirement: 'VCI-8.2-17',
      on,
      judge(exchange, evidence) {
        const zip = wantedEncryption(exchange)?.zip
        const { jwe } = exchange.response
        if (zip === undefined || !jwe || !offersZip(zip, evidence)) return undefined
        return met(jwe.content.ok, {
          seen: `the answer was to be compressed by ${show(zip)}: ${jwe.content.ok ? '' : jwe.content.problem}`,
          expected: 'a payload that inflates to JSON',
        })
      },
    }),
  ),
]

/** Judges encrypted answers to requests that asked for them, at either endpoint. */
function atBoth(
  requirement: RequirementId,
  judge: (
    exchange: AnsweredExchange,
    wish: JsonObject,
    header: JsonObject,
    evidence: Evidence,
  ) => Judgement | undefined,
): readonly ExchangeCheck[] {
  return (['credential', 'deferred'] as const).map((on) => ({
    requirement,
    on,
    judge(exchange, evidence) {
      const wish = wantedEncryption(exchange)
      const header = exchange.response.jwe?.header
      if (!wish || !header || !succeeded(exchange) || exchange.deviation) return undefined
      return judge(exchange, wish, header, evidence)
    },
  }))
}

/** Served, or refused for its encryption. */
function judgeEncryptedRequest(
  exchange: AnsweredExchange,
  evidence: Evidence,
): Judgement | undefined {
  if (!wasEncrypted(exchange) || exchange.deviation || saysNothing(exchange)) return undefined
  // That a credential is not ready is no error (VCI-9.2-02), and the request was read.
  if (isIssued(exchange) || isPendingAsError(exchange)) return satisfied
  const { status } = exchange.response
  // Of a plain request these say what the endpoint is; an endpoint that answered before takes no JWE.
  const blamesForm =
    status === 501 || ([404, 405].includes(status) && answeredBefore(exchange, evidence))
  if (!blamesMessage(exchange) && !blamesForm && (status < 300 || status >= 400)) return undefined
  return violated({
    seen: `a request encrypted to the published key was answered ${status} (error ${show(errorOf(exchange))})`,
    expected: '200 or 202, as for a plain request',
  })
}

function answeredBefore({ request }: AnsweredExchange, evidence: Evidence): boolean {
  return exchangesOf(evidence, 'credential', 'deferred').some(
    (other) => other.request.url === request.url && succeeded(other),
  )
}

/** 200 and 202 alike are encrypted to the key in the request, and hold the members of the answer. */
function judgeWantedEncryption(exchange: AnsweredExchange): Judgement | undefined {
  if (!wantedEncryption(exchange) || !wasEncrypted(exchange)) return undefined
  if (!succeeded(exchange) || exchange.deviation) return undefined
  const { jwe } = exchange.response
  const expected = 'a JWE for the key in the request, with the answer in it'
  if (!isJwe(exchange) || !jwe) return violated({ seen: 'the answer is no JWE', expected })
  const { content } = jwe
  if (!content.ok) return violated({ seen: `of the JWE, ${content.problem}`, expected })
  return met(isIssued(exchange), {
    seen: 'the JWE holds neither credentials nor a transaction_id',
    expected,
  })
}

function offersZip(zip: unknown, evidence: Evidence): boolean {
  const offered = at(issuerMetadata(evidence), 'credential_response_encryption')
  return strings(at(offered, 'zip_values_supported')).some((value) => value === zip)
}
