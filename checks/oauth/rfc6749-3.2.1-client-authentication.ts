import { parseChallenges } from '../../protocol/challenge.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { met } from '../engine/judgement.ts'
import { asMetadataFor, exchangeById } from '../engine/lookup.ts'
import { answered, strings, succeeded } from '../engine/read.ts'
import { notApplicable, satisfied, violated } from '../finding.ts'

/**
 * What OpenID4VCI 1.0, Section 13.2, advises an authorization server.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-13.2
 */
export const clientAdvice: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-13.2-01',
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      if (!document) return undefined
      const { dpop_signing_alg_values_supported: dpop } = document
      const isBound = document.tls_client_certificate_bound_access_tokens === true
      return met(strings(dpop).length > 0 || isBound, {
        seen: 'dpop_signing_alg_values_supported is absent, and no certificate binds tokens',
        expected: 'access tokens that are bound to a key of the wallet',
      })
    },
  },
  {
    requirement: 'VCI-13.2-02',
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const methods = strings(document?.token_endpoint_auth_methods_supported)
      if (methods.every((method) => method === 'none')) return undefined
      return met(methods.includes('attest_jwt_client_auth'), {
        seen: `token_endpoint_auth_methods_supported has ${methods.join(', ')}`,
        expected: 'attest_jwt_client_auth among them, for native wallets',
      })
    },
  },
]

/**
 * How a server treats clients that do not prove who they are.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.1
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export const clientErrors: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-6.1-05',
    deviation: 'no client authentication',
    statuses: [400, 401],
    errors: ['invalid_client'],
  },
  {
    requirement: 'VCI-6.3-06',
    deviation: 'no client at all',
    statuses: [400, 401],
    errors: ['invalid_client'],
    judge({ outcome }, evidence) {
      if (outcome.kind !== 'token') return undefined
      const exchange = exchangeById(evidence, outcome.exchange)
      const server = exchange && asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      return server?.['pre-authorized_grant_anonymous_access_supported'] === false
        ? undefined
        : notApplicable('it was served, and the metadata does not say: see VCI-12.3-02')
    },
  },
  {
    requirement: 'RFC6749-4.1.3-01',
    deviation: 'a code of another client',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC6749-5.2-01',
    deviation: 'a wrong client secret',
    statuses: [401],
    errors: ['invalid_client'],
    judge(attempt, evidence) {
      const { outcome } = attempt
      if (doubtAboutTwin(attempt) !== undefined) return undefined
      const response = exchangeById(evidence, outcome.exchange)?.response
      if (outcome.kind !== 'refused' || !response || response.status >= 500) return undefined
      const challenge = response.headers['www-authenticate']
      const basic = (parseChallenges(challenge ?? '') ?? []).some(({ scheme }) =>
        /^basic$/i.test(scheme),
      )
      if (response.status === 401 && basic) return satisfied
      return violated({
        seen: `${response.status}, WWW-Authenticate ${challenge ?? 'absent'}`,
        expected:
          '401 with a Basic challenge, as the credentials came in Authorization by that scheme',
      })
    },
  },
]
