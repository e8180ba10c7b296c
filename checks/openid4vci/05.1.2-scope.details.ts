import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { asMetadataFor, configurations, exchangesOf } from '../engine/lookup.ts'
import {
  answered,
  entries,
  errorOf,
  objects,
  refusalOf,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { jsonParameter, parameter, requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { requestBehindCode } from '../oauth/redirect.ts'
import { isAboutLoad } from '../oauth/refusals.ts'
import {
  configurationIdOf,
  configurationOf,
  idErrors,
  isIssued,
  isPlainRequest,
  tokenBehind,
} from './08-plain-request.ts'

/**
 * A scope and `authorization_details` in one request, OpenID4VCI 1.0, Section 5.1.2: each is taken for itself, and
 * where both ask for the same credential the details decide.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html#section-5.1.2
 */
export const scopesAndDetails: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-5.1.2-04',
    on: 'token',
    judge(exchange, evidence) {
      const request = requestBehindCode(parameter(exchange, 'code'), evidence)
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      // Section 5.1.1: authorization details are the server's choice, and are ignored elsewhere.
      const known = strings(server?.authorization_details_types_supported)
      if (!known.includes('openid_credential')) return undefined
      if (!request || !succeeded(exchange) || exchange.deviation) return undefined
      const both = idsOfScope(request, evidence).filter((id) =>
        idsIn(jsonParameter(request, 'authorization_details')).includes(id),
      )
      if (both.length === 0) return undefined
      const identified = idsIn(identifiedIn(exchange))
      return met(
        both.every((id) => identified.includes(id)),
        {
          seen: `authorization_details of the Token Response are ${show(answered(exchange)?.authorization_details)}`,
          expected: `credential_identifiers for ${both.join(', ')}, which was asked for by authorization_details as well as by scope`,
        },
      )
    },
  },
  {
    requirement: 'VCI-5.1.2-04',
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenBehind(exchange, evidence)
      const request = requestBehindCode(token && parameter(token, 'code'), evidence)
      const identifier = textAt(requestMembers(exchange), 'credential_identifier')
      const scope = textAt(configurationOf(exchange, evidence), 'scope')
      const asked = request?.get('scope')?.split(' ') ?? []
      const isAskedByBoth =
        scope !== undefined && asked.includes(scope) && request?.has('authorization_details')
      if (!isAskedByBoth || identifier === undefined || !isPlainRequest(exchange, evidence))
        return undefined
      if (isIssued(exchange)) return satisfied
      return idErrors.includes(errorOf(exchange) ?? '')
        ? violated({
            seen: `the identifier ${identifier} of the Token Response was answered ${refusalOf(exchange)}`,
            expected: 'a credential for each of its identifiers',
          })
        : undefined
    },
  },
  {
    requirement: 'VCI-5.1.2-04',
    on: 'token',
    judge(exchange, evidence) {
      const asked = askedForDifferentOnes(exchange, evidence)
      if (!asked || !succeeded(exchange)) return undefined
      const identified = idsIn(identifiedIn(exchange))
      const missing = asked.byDetails.filter((id) => !identified.includes(id))
      if (missing.some((id) => !wasGrantedByScope(id, evidence))) return undefined
      return met(missing.length === 0, {
        seen: `authorization_details of the Token Response are ${show(answered(exchange)?.authorization_details)}`,
        expected: `credential_identifiers for ${missing.join(', ')}, whatever the scope asks for beside it`,
      })
    },
  },
  {
    requirement: 'VCI-5.1.2-04',
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenBehind(exchange, evidence)
      const asked = token && askedForDifferentOnes(token, evidence)
      const id = configurationIdOf(exchange, evidence)
      if (!asked || id === undefined || !asked.byScope.includes(id) || exchange.deviation)
        return undefined
      if (isIssued(exchange)) return satisfied
      // The user who allowed it once could not have refused it now.
      if (isAboutLoad(exchange) || !wasGrantedByScope(id, evidence)) return undefined
      const { status } = exchange.response
      const seen = `${id}, asked for by its scope beside authorization_details for another credential, was answered ${refusalOf(exchange)}`
      const expected = 'the credential of that scope, as without the details'
      if ([401, 403].includes(status) || idErrors.includes(errorOf(exchange) ?? ''))
        return exchange.request.headers.dpop && status === 401
          ? undefined
          : violated({ seen, expected })
      // Section 8.2 can be read so that identifiers for one credential rule out the configuration id of any other.
      return errorOf(exchange) === 'invalid_credential_request'
        ? violated({ seen, expected, level: 'SHOULD' })
        : undefined
    },
  },
]

interface Asked {
  /** Configurations that only the scope asks for. */
  readonly byScope: readonly string[]
  /** Configurations that only the details ask for. */
  readonly byDetails: readonly string[]
}

/** By a scope and by details in one request, for credentials of which none is asked for by both. */
function askedForDifferentOnes(token: AnsweredExchange, evidence: Evidence): Asked | undefined {
  const request = requestBehindCode(parameter(token, 'code'), evidence)
  const server = asMetadataFor(evidence, 'token_endpoint', token.request.url)
  const known = strings(server?.authorization_details_types_supported)
  if (!request || token.deviation || !known.includes('openid_credential')) return undefined
  const byDetails = idsIn(jsonParameter(request, 'authorization_details'))
  const byScope = idsOfScope(request, evidence)
  const isApart = byDetails.length > 0 && byScope.length > 0
  return isApart && !byScope.some((id) => byDetails.includes(id))
    ? { byScope, byDetails }
    : undefined
}

/** The same user was given it when it was asked for by scope alone. */
function wasGrantedByScope(id: string, evidence: Evidence): boolean {
  return exchangesOf(evidence, 'credential').some((exchange) => {
    const token = tokenBehind(exchange, evidence)
    const request = requestBehindCode(token && parameter(token, 'code'), evidence)
    const isAsked = request && !request.has('authorization_details')
    return (
      isAsked &&
      isIssued(exchange) &&
      configurationIdOf(exchange, evidence) === id &&
      idsOfScope(request, evidence).includes(id)
    )
  })
}

function idsOfScope(request: URLSearchParams, evidence: Evidence): readonly string[] {
  const asked = request.get('scope')?.split(' ') ?? []
  return entries(configurations(evidence))
    .filter(([, it]) => asked.includes(textAt(it, 'scope') ?? ''))
    .map(([id]) => id)
}

function identifiedIn(token: AnsweredExchange) {
  return objects(answered(token)?.authorization_details).filter(
    (detail) => strings(detail.credential_identifiers).length > 0,
  )
}

function idsIn(details: unknown): readonly string[] {
  return objects(details).flatMap((detail) => textAt(detail, 'credential_configuration_id') ?? [])
}
