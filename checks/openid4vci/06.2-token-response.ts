import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  asMetadataFor,
  configurationById,
  earlier,
  exchangesOf,
  issuerMetadata,
} from '../engine/lookup.ts'
import {
  answered,
  errorOf,
  objects,
  refusalOf,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { formParameters, jsonParameter, parameter } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { requestBehindCode } from '../oauth/redirect.ts'
import { ignores } from './ignored-members.ts'

const knownParameters = new Set([
  'grant_type',
  'pre-authorized_code',
  'tx_code',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'code',
  'code_verifier',
  'redirect_uri',
  'authorization_details',
  'scope',
  'resource',
  'refresh_token',
])

/**
 * Token Endpoint, OpenID4VCI 1.0, Sections 6 and 12.3.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6
 */
export const token: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-6.1-02',
    on: 'token',
    judge(exchange, evidence) {
      const flag = anonymousFlag(exchange, evidence)
      if (!isAnonymous(exchange) || flag !== true || exchange.deviation) return undefined
      if (succeeded(exchange)) return satisfied
      const error = errorOf(exchange)
      const description = textAt(answered(exchange), 'error_description')
      const isAboutIt = error === 'invalid_client' || error === 'unauthorized_client'
      if (!isAboutIt && !/client[ _]?id/i.test(description ?? '')) return undefined
      return violated({
        seen: `a request without client_id was refused with ${error}`,
        expected: 'a token: pre-authorized_grant_anonymous_access_supported is true',
      })
    },
  },
  {
    requirement: 'VCI-12.3-02',
    on: 'token',
    judge(exchange, evidence) {
      if (!isAnonymous(exchange) || !succeeded(exchange)) return undefined
      return met(anonymousFlag(exchange, evidence) === true, {
        seen: 'anonymous redemption succeeded, the metadata does not announce it',
        expected: 'pre-authorized_grant_anonymous_access_supported: true',
      })
    },
  },
  {
    requirement: 'VCI-6.1-04',
    on: 'token',
    judge(exchange, evidence) {
      const extra = unknownParameter(exchange)
      if (extra === undefined || exchange.deviation) return undefined
      const grant = parameter(exchange, 'grant_type')
      return ignores(exchange, {
        extra: `parameter ${extra}`,
        served: succeeded(exchange) && textAt(answered(exchange), 'access_token') !== undefined,
        hasOtherReason: isAboutClient(exchange) || isAboutUse(exchange, evidence),
        twins: exchangesOf(evidence, 'token').filter(
          (other) =>
            succeeded(other) &&
            unknownParameter(other) === undefined &&
            parameter(other, 'grant_type') === grant,
        ),
      })
    },
  },
  {
    requirement: 'VCI-6.1.1-02',
    on: 'token',
    judge(exchange, evidence) {
      const wanted = detailsIn(formParameters(exchange.request))
      const behind = requestBehindCode(parameter(exchange, 'code'), evidence)
      const authorized = behind ? detailsIn(behind) : []
      const isPart = wanted.every((id) => authorized.includes(id))
      if (wanted.length === 0 || !isPart || wanted.length === authorized.length) return undefined
      if (exchange.deviation || errorOf(exchange)?.includes('dpop')) return undefined
      const expected = `a token for ${wanted.join(', ')} alone`
      if (!succeeded(exchange)) {
        const error = errorOf(exchange)
        // A redirect, or a gateway's page, is not about what was asked for.
        if (error === undefined) return undefined
        if (error === 'invalid_client' || error === 'use_attestation_challenge') return undefined
        return violated({
          seen: `a part of what was authorized was refused: ${refusalOf(exchange)}`,
          expected,
        })
      }
      const ids = granted(exchange).map((it) => textAt(it, 'credential_configuration_id'))
      if (ids.length === 0) return undefined
      return met(
        ids.every((id) => id !== undefined && wanted.includes(id)),
        { seen: `the token response lists ${ids.join(', ')}`, expected },
      )
    },
  },
  {
    requirement: 'VCI-6.2-01',
    on: 'token',
    judge(exchange, evidence) {
      if (!succeeded(exchange) || !asked(exchange, evidence) || !answered(exchange))
        return undefined
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      const supported = strings(server?.authorization_details_types_supported)
      if (!supported.includes('openid_credential')) return undefined
      return met(granted(exchange).length > 0, {
        seen: `authorization_details is ${show(answered(exchange)?.authorization_details)}`,
        expected: 'what was granted, as the request used authorization_details',
      })
    },
  },
  {
    requirement: 'VCI-6.2-04',
    on: 'token',
    judge(exchange) {
      const details = granted(exchange)
      if (details.length === 0) return undefined
      const owners = new Map<string, unknown>()
      const shared = details.flatMap((detail) =>
        strings(detail.credential_identifiers).filter((identifier) => {
          const owner = owners.get(identifier)
          owners.set(identifier, detail.credential_configuration_id)
          return owner !== undefined && owner !== detail.credential_configuration_id
        }),
      )
      const expected = 'each credential identifier stands for one dataset'
      if (shared.length > 0)
        return none(
          shared.map((identifier) => `${identifier} stands for several configurations`),
          expected,
        )
      const lists = details.map((detail) => strings(detail.credential_identifiers))
      return met(
        lists.every((list) => new Set(list).size === list.length),
        { seen: 'credential_identifiers has one of them twice', expected, level: 'SHOULD' },
      )
    },
  },
  {
    requirement: 'VCI-6.2-06',
    on: 'token',
    judge(exchange, evidence) {
      const ids = granted(exchange).flatMap((it) => textAt(it, 'credential_configuration_id') ?? [])
      if (ids.length === 0 || !issuerMetadata(evidence)) return undefined
      return none(
        ids
          .filter((id) => !configurationById(evidence, id))
          .map((id) => `credential_configuration_id is ${id}`),
        'a name from credential_configurations_supported',
      )
    },
  },
]

/** A redemption with no sign of who the client is. */
function isAnonymous(exchange: AnsweredExchange): boolean {
  const { headers } = exchange.request
  return (
    parameter(exchange, 'pre-authorized_code') !== undefined &&
    parameter(exchange, 'client_id') === undefined &&
    parameter(exchange, 'client_assertion') === undefined &&
    headers.authorization === undefined &&
    headers['oauth-client-attestation'] === undefined
  )
}

function anonymousFlag(exchange: AnsweredExchange, evidence: Evidence): unknown {
  const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
  return server?.['pre-authorized_grant_anonymous_access_supported']
}

/** Whether the token request, or the authorization behind its code, asked for a credential by details. */
function asked(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const authorization = requestBehindCode(parameter(exchange, 'code'), evidence)
  const details = [
    jsonParameter(formParameters(exchange.request), 'authorization_details'),
    authorization && jsonParameter(authorization, 'authorization_details'),
  ]
  return details.flatMap(objects).some(({ type }) => type === 'openid_credential')
}

function granted(exchange: AnsweredExchange): readonly Readonly<Record<string, unknown>>[] {
  if (!succeeded(exchange)) return []
  return objects(answered(exchange)?.authorization_details).filter(
    ({ type }) => type === 'openid_credential',
  )
}

/** Configurations that a request names in its authorization_details. */
function detailsIn(parameters: URLSearchParams): readonly string[] {
  const details = objects(jsonParameter(parameters, 'authorization_details'))
  return details.flatMap((it) => textAt(it, 'credential_configuration_id') ?? [])
}

/** A client that is not known, or has to ask once more with a nonce or a challenge. */
function isAboutClient(exchange: AnsweredExchange): boolean {
  const error = errorOf(exchange) ?? ''
  return (
    [401, 403].includes(exchange.response.status) ||
    /^(use_|invalid_client|unauthorized_client|invalid_dpop_proof)/.test(error)
  )
}

/** A code, or a refresh token, that was redeemed before is good for nothing. */
function isAboutUse(exchange: AnsweredExchange, evidence: Evidence): boolean {
  if (errorOf(exchange) !== 'invalid_grant') return false
  const grants = ['code', 'pre-authorized_code', 'refresh_token']
  return earlier(exchange, evidence).some((other) =>
    grants.some((name) => {
      const value = parameter(exchange, name)
      return value !== undefined && value === parameter(other, name)
    }),
  )
}

function unknownParameter({ request }: AnsweredExchange): string | undefined {
  return [...formParameters(request).keys()].find((name) => !knownParameters.has(name))
}
