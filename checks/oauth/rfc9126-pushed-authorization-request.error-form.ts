import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { answered, errorOf, mediaType, show } from '../engine/read.ts'
import { refusalReason } from '../engine/refusal.ts'
import { violated } from '../finding.ts'

/**
 * Errors of the token endpoint, and of the one for pushed requests, which has the same: JSON with a code, 400, and
 * 401 where the client is not who it says.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @see https://www.rfc-editor.org/rfc/rfc9126#section-2.3
 */
export const oauthErrorForm: readonly ExchangeCheck[] = (
  [
    ['VCI-6.3-07', 'token'],
    ['RFC9126-2.3-02', 'par'],
  ] as const
).map(([requirement, on]) => ({
  requirement,
  on,
  judge(exchange, evidence) {
    // The wrong method has a status of its own: 405, or 404 where other methods have no address.
    const isPosted = exchange.request.method === 'POST'
    if (isPosted && sendsBack(exchange)) {
      return violated({
        seen: `a redirect to ${exchange.response.headers.location}`,
        expected: '400 with JSON: this endpoint has no browser to send back',
      })
    }
    if (!isPosted || refusalReason(exchange, evidence) !== 'content') return undefined
    const { status } = exchange.response
    const error = errorOf(exchange)
    const description = answered(exchange)?.error_description
    const type = mediaType(exchange)
    if (type !== 'application/json' || !error) {
      return violated({
        seen: `status ${status}, Content-Type ${type ?? 'absent'}, error ${error === undefined ? 'absent' : `"${error}"`}`,
        expected: 'application/json with a string error',
      })
    }
    if (description !== undefined && typeof description !== 'string') {
      return violated({
        seen: `error_description is ${show(description)}`,
        expected: 'a text, where there is one',
      })
    }
    return met(status === 400 || (status === 401 && about401.includes(error)), {
      seen: `${error} with status ${status}`,
      expected: '400 (401 for invalid_client)',
    })
  },
}))

/** As the authorization endpoint refuses (RFC 6749, Section 4.1.2.1). */
function sendsBack({ response: { status, headers } }: AnsweredExchange): boolean {
  return status >= 300 && status < 400 && /[?#&]error=/.test(headers.location ?? '')
}

/** RFC 9449, Section 5, and the draft on client attestations name no status of their own for theirs. */
const about401: readonly string[] = ['invalid_client', 'use_dpop_nonce', 'invalid_dpop_proof']
