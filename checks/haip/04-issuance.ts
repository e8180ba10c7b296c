import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { asMetadataFor } from '../engine/lookup.ts'
import { answered, entries, show, strings, succeeded, textAt } from '../engine/read.ts'
import { onRedirects } from '../oauth/redirect.ts'

/**
 * What HAIP 1.0, Sections 4 and 7, and FAPI 2.0 under it, ask of an issuer and its authorization server.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4
 * @see https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2
 */
export const haipIssuance: readonly ExchangeCheck[] = [
  {
    requirement: 'HAIP-4-04',
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      if (document?.authorization_endpoint === undefined) return undefined
      const says = document.authorization_response_iss_parameter_supported
      return met(says === true, {
        seen: `authorization_response_iss_parameter_supported is ${show(says)}`,
        expected: 'true: authorization responses carry iss',
      })
    },
  },
  ...onRedirects('HAIP-4-04', ({ parameters, endpoint }, evidence) => {
    const issuer = textAt(asMetadataFor(evidence, 'authorization_endpoint', endpoint), 'issuer')
    if (issuer === undefined) return undefined
    return met(parameters.get('iss') === issuer, {
      seen: `iss is ${show(parameters.get('iss') ?? undefined)}`,
      expected: issuer,
    })
  }),
  boundToken('HAIP-4-05'),
  boundToken('FAPI2-5.3.2.1-01'),
  {
    requirement: 'HAIP-4.1-02',
    on: 'issuer-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const all = entries(document?.credential_configurations_supported)
      if (all.length === 0) return undefined
      return none(
        all
          .filter(([, configuration]) => !textAt(configuration, 'scope')?.trim())
          .map(([id]) => `${id} has no scope`),
        'a scope for each credential configuration',
      )
    },
  },
  {
    requirement: 'HAIP-7-02',
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const methods = strings(document?.token_endpoint_auth_methods_supported)
      if (!document || !methods.includes('attest_jwt_client_auth')) return undefined
      const names = [
        'client_attestation_signing_alg_values_supported',
        'client_attestation_pop_signing_alg_values_supported',
      ]
      return none(
        names
          .filter((name) => !strings(document[name]).includes('ES256'))
          .map((name) => `${name} is ${show(document[name])}`),
        'ES256 among them',
      )
    },
  },
  {
    requirement: 'FAPI2-5.3.2.2-02',
    on: 'par',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      if (document === undefined) return undefined
      const { expires_in: lifetime } = document
      return met(typeof lifetime === 'number' && lifetime < 600, {
        seen: `expires_in is ${show(lifetime)}`,
        expected: 'less than 600',
      })
    },
  },
]

function boundToken(requirement: RequirementId): ExchangeCheck {
  return {
    requirement,
    on: 'token',
    judge(exchange) {
      const type = succeeded(exchange) ? textAt(answered(exchange), 'token_type') : undefined
      if (type === undefined || exchange.request.headers.dpop === undefined) return undefined
      return met(/^dpop$/i.test(type), { seen: `token_type is ${type}`, expected: 'DPoP' })
    },
  }
}

export const haipErrors: readonly ActiveCheck[] = [
  unbound('no DPoP proof at the token endpoint'),
  unbound('no DPoP proof when refreshing'),
]

function unbound(deviation: DeviationName): ActiveCheck {
  return { requirement: 'FAPI2-5.3.2.1-01', deviation, statuses: [400, 401], errors: [] }
}
