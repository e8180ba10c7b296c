import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'

const protectedOperations = ['credential', 'deferred', 'notification'] as const

/**
 * Bearer token use at the protected endpoints, RFC 6750, Sections 2 and 3.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export const bearer: readonly ExchangeCheck[] = protectedOperations.flatMap((on) => [
  {
    requirement: 'RFC6750-3-01',
    on,
    judge({ response: { status, headers } }) {
      if (status !== 401) return undefined
      const challenge = headers['www-authenticate']
      return met(/\b(bearer|dpop)\b/i.test(challenge ?? ''), {
        seen: `WWW-Authenticate is ${challenge ?? 'absent'}`,
        expected: 'a Bearer or DPoP challenge',
      })
    },
  } satisfies ExchangeCheck,
  {
    requirement: 'RFC6750-3-02',
    on,
    judge({ request, response: { status, headers } }) {
      const challenge = headers['www-authenticate']
      const tokenless =
        request.headers.authorization === undefined && !request.url.includes('access_token=')
      if (status !== 401 || !tokenless || challenge === undefined) return undefined
      return met(!/\berror\s*=/i.test(challenge), {
        seen: `WWW-Authenticate is ${challenge}`,
        expected: 'a challenge without error, as there was no token',
      })
    },
  } satisfies ExchangeCheck,
  {
    requirement: 'RFC6750-3.1-01',
    on,
    judge({ response: { status, headers } }) {
      if (!/insufficient_scope/.test(headers['www-authenticate'] ?? '')) return undefined
      return met(status === 403, { seen: `insufficient_scope with ${status}`, expected: '403' })
    },
  } satisfies ExchangeCheck,
])

export const bearerErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC6750-2.3-01',
    deviation: 'the access token in the query',
    statuses: [],
    errors: [],
  },
]
