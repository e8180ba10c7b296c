import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { hasForbiddenCharacter, met } from '../engine/judgement.ts'
import { issuerMetadata } from '../engine/lookup.ts'
import { answered, entries, show, strings, succeeded, textAt } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { onRedirects } from '../oauth/redirect.ts'

/**
 * Authorization Endpoint, OpenID4VCI 1.0, Section 5.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5
 */
export const authorization: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-5-02',
    on: 'as-metadata',
    judge(exchange) {
      const document = answered(exchange)
      if (!succeeded(exchange) || !document?.authorization_endpoint) return undefined
      return met(typeof document.pushed_authorization_request_endpoint === 'string', {
        seen: 'pushed_authorization_request_endpoint is absent',
        expected: 'Pushed Authorization Requests',
      })
    },
  },
  {
    requirement: 'VCI-5-01',
    on: 'as-metadata',
    judge(exchange) {
      const document = answered(exchange)
      if (!succeeded(exchange) || !document?.authorization_endpoint) return undefined
      const methods = document.code_challenge_methods_supported
      // Whether support is published at all is RFC8414-2-07.
      if (methods === undefined) return undefined
      return met(strings(methods).includes('S256'), {
        seen: `code_challenge_methods_supported is ${strings(methods).join(', ')}`,
        expected: 'S256',
      })
    },
  },
  ...onRedirects('VCI-5.2-01', ({ parameters, request, part }) => {
    if (parameters.has('error')) return undefined
    // RFC 6749, Section 3.1: response parameters are not included more than once.
    const twice = [...parameters.keys()].find((name) => parameters.getAll(name).length > 1)
    if (twice !== undefined)
      return violated({ seen: `the redirect has ${twice} twice`, expected: 'each parameter once' })
    // RFC 6749, Section 4.1.2: in the query, unless the request wanted them elsewhere.
    if (part === 'fragment' && request.get('response_mode') === null)
      return violated({ seen: 'the parameters are in the fragment', expected: 'code in the query' })
    if ((parameters.get('code') ?? '') === '')
      return violated({ seen: 'the redirect has neither code nor error', expected: 'code' })
    return met(hasState(parameters, request), { seen: 'state is another', expected: 'state' })
  }),
  ...onRedirects('VCI-5.3-01', ({ parameters, request }) => {
    const error = parameters.get('error')
    if (error === null) return undefined
    const description = parameters.get('error_description')
    if (hasForbiddenCharacter(description ?? '')) {
      return violated({
        seen: `error_description is ${show(description)}`,
        expected:
          'printable ASCII without quotation mark and backslash (RFC 6749, Section 4.1.2.1)',
      })
    }
    if (error === '' || hasForbiddenCharacter(error) || parameters.has('code'))
      return violated({
        seen: `error is ${show(error)}${parameters.has('code') ? ', beside a code' : ''}`,
        expected: 'an error code of allowed characters, and no code',
      })
    // A request_uri that is spent or unknown leads to no request whose state could be given back.
    if (error !== 'invalid_request_uri' && !hasState(parameters, request))
      return violated({ seen: 'state is another', expected: 'state, as in the request' })
    return met(registered.includes(error), {
      seen: `error is ${show(error)}`,
      expected: 'an error code that is registered for authorization responses',
      level: 'SHOULD',
    })
  }),
  {
    requirement: 'VCI-5.1.2-05',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const configurations = issuerMetadata(evidence)?.credential_configurations_supported
      const scopes = entries(configurations).flatMap(([, it]) => textAt(it, 'scope') ?? [])
      if (scopes.length === 0 || !succeeded(exchange)) return undefined
      const generic = scopes.filter((scope) =>
        /^(openid|profile|email|credentials?|vc|all)$/i.test(scope),
      )
      return met(generic.length === 0, {
        seen: `scope ${generic.join(', ')}`,
        expected: 'a value that does not collide with another meaning',
      })
    },
  },
]

export const authorizationErrors: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-5.3-01',
    deviation: 'an unsupported response type',
    statuses: [],
    errors: ['unsupported_response_type', 'invalid_request', 'unauthorized_client'],
  },
  {
    requirement: 'VCI-5.1.1-02',
    deviation: 'authorization details of an unknown type',
    statuses: [],
    errors: ['invalid_authorization_details'],
  },
  {
    requirement: 'VCI-5.1.1-03',
    deviation: 'authorization details of an unknown configuration',
    statuses: [],
    errors: ['invalid_authorization_details'],
  },
  {
    requirement: 'VCI-5.1.1-04',
    deviation: 'an unknown member in the authorization details',
    statuses: [],
    errors: [],
    tolerated: true,
  },
  {
    requirement: 'VCI-5.1.1-05',
    deviation: 'an empty claims array in the authorization details',
    statuses: [],
    errors: ['invalid_authorization_details', 'invalid_request'],
  },
  badClaims('VCI-B.1-01', 'a claims description without a path'),
  badClaims('VCI-B.1-01', 'a claims description with an empty path'),
  badClaims('VCI-B.3-03', 'a claim described twice in the authorization details'),
  {
    requirement: 'VCI-5.1.2-03',
    deviation: 'an unknown scope',
    statuses: [],
    errors: [],
    tolerated: true,
  },
  {
    requirement: 'VCI-5.1.2-07',
    deviation: 'the issuer as the resource',
    statuses: [],
    errors: [],
    tolerated: true,
  },
]

/** RFC 6749, Section 4.1.2: as it was in the request, and absent where it was. */
function hasState(parameters: URLSearchParams, request: URLSearchParams): boolean {
  const state = request.get('state')
  return state === null || parameters.get('state') === state
}

/** Error codes of authorization responses in the OAuth Extensions Error Registry, and of RFC 6749, Section 4.1.2.1. */
const registered = [
  ...['invalid_request', 'unauthorized_client', 'access_denied', 'unsupported_response_type'],
  ...['invalid_scope', 'server_error', 'temporarily_unavailable', 'invalid_authorization_details'],
  ...['interaction_required', 'login_required', 'account_selection_required', 'consent_required'],
  ...['invalid_request_uri', 'invalid_request_object', 'request_not_supported'],
  ...['request_uri_not_supported', 'registration_not_supported', 'invalid_target'],
  ...['invalid_dpop_proof', 'use_dpop_nonce', 'unmet_authentication_requirements'],
]

/** Appendix B: descriptions of claims that a server has to understand where it takes authorization_details. */
function badClaims(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return {
    requirement,
    deviation,
    statuses: [],
    errors: ['invalid_authorization_details', 'invalid_request'],
  }
}
