import type { ServedExchange } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import {
  entries,
  isObject,
  items,
  type JsonObject,
  objects,
  show,
  strings,
  textAt,
} from '../../engine/read.ts'
import { satisfied } from '../../finding.ts'
import {
  authorizationRequests,
  grantTypeOf,
  hasSeparateServers,
  isAuthorizationRequest,
  issuerMetadata,
  parametersOf,
  requestedDetails,
  serverMetadata,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * Authorization Requests.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1
 */
export const authorizationRequestsOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'VCI-5-04',
    on: ['par', 'authorize'],
    judge(exchange: ServedExchange) {
      if (!isAuthorizationRequest(exchange)) return undefined
      return met(parametersOf(exchange).has('code_challenge'), {
        seen: 'the authorization request has no code_challenge',
        expected: 'PKCE',
      })
    },
  },
  {
    requirement: 'VCI-5-04',
    on: 'token',
    judge(exchange, evidence) {
      const challenged = authorizationRequests(evidence).some((it) =>
        parametersOf(it).has('code_challenge'),
      )
      if (grantTypeOf(exchange) !== 'authorization_code' || !challenged) return undefined
      const unmet = exchange.unmet.find(({ demand }) => demand === 'code-verifier')
      return met(unmet === undefined, {
        seen: `the token request does not match the code_challenge: ${unmet?.detail}`,
        expected: 'the code_verifier of the challenge',
      })
    },
  },
  {
    requirement: 'VCI-5.1.1-06',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      const details = isAuthorizationRequest(exchange) ? credentialDetails(exchange) : []
      return details.length > 0 && hasSeparateServers(evidence)
        ? located(details, evidence.situation.credentialIssuer)
        : undefined
    },
  },
  {
    requirement: 'VCI-6.1-07',
    on: 'token',
    judge(exchange, evidence) {
      const details = credentialDetails(exchange)
      const { credentialIssuer } = evidence.situation
      if (details.length === 0 || !hasSeparateServers(evidence)) return undefined
      return none(
        details
          .filter(({ locations }) => !strings(locations).includes(credentialIssuer))
          .map(({ locations }) => `locations is ${show(locations)}`),
        `the Credential Issuer Identifier in locations, ${credentialIssuer}`,
      )
    },
  },
  {
    requirement: 'VCI-5.1.1-08',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      const details = isAuthorizationRequest(exchange) ? requestedDetails(exchange) : undefined
      if (details === undefined) return undefined
      if (!Array.isArray(details) || !details.every(isObject)) {
        const seen = `authorization_details is ${show(details)}`
        return met(false, { seen, expected: 'an array of objects' })
      }
      const known = entries(issuerMetadata(evidence)?.credential_configurations_supported)
      const ids = known.map(([id]) => id)
      return none(
        details.flatMap((it) => oddities(it, ids)),
        'openid_credential with the id of a configuration, and claims only as a non-empty array',
      )
    },
  },
  {
    requirement: 'VCI-B.1-02',
    on: ['par', 'authorize', 'token'],
    judge(exchange: ServedExchange) {
      const claims = credentialDetails(exchange).flatMap((it) => items(it.claims))
      if (claims.length === 0) return undefined
      const paths = claims.map((claim) => JSON.stringify(isObject(claim) ? claim.path : null))
      return none(
        [
          ...claims.filter((claim) => !isDescription(claim)).map((claim) => show(claim)),
          ...(new Set(paths).size < paths.length ? ['a claim is described twice'] : []),
        ],
        'claims with a non-empty path, a boolean mandatory if any, and each once',
      )
    },
  },
  {
    requirement: 'VCI-5.1.2-06',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      if (!isAuthorizationRequest(exchange) || !hasSeparateServers(evidence)) return undefined
      return parametersOf(exchange).has('scope') ? withResource(exchange, evidence) : undefined
    },
  },
  {
    requirement: 'VCI-6.1-09',
    on: 'token',
    judge(exchange, evidence) {
      const scopes = parametersOf(exchange).get('scope')?.split(' ') ?? []
      const known = entries(issuerMetadata(evidence)?.credential_configurations_supported)
      const isCredentials = known.some(([, it]) => scopes.includes(textAt(it, 'scope') ?? ''))
      if (!isCredentials || !hasSeparateServers(evidence)) return undefined
      return withResource(exchange, evidence)
    },
  },
  {
    requirement: 'VCI-5.1.4-01',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      if (!isAuthorizationRequest(exchange)) return undefined
      const offers = serverMetadata(evidence).some(
        (it) => it.pushed_authorization_request_endpoint !== undefined,
      )
      if (!offers) return undefined
      return met(exchange.operation === 'par', {
        seen: 'the authorization request came by the browser, though the server takes pushed ones',
        expected: 'a Pushed Authorization Request',
      })
    },
  },
  {
    requirement: 'VCI-15.4.3-01',
    on: ['par', 'authorize'],
    judge(exchange, { situation }) {
      if (!isAuthorizationRequest(exchange)) return undefined
      const { username } = situation.user
      const told = ['state', 'redirect_uri'].filter((name) =>
        readings(parametersOf(exchange).get(name) ?? '').some((text) =>
          text.toLowerCase().includes(username.toLowerCase()),
        ),
      )
      return none(
        told.map((name) => `${name} says who the user is`),
        'state and redirect_uri without sensitive data in the clear',
      )
    },
  },
]

function credentialDetails(
  exchange: Parameters<typeof requestedDetails>[0],
): readonly JsonObject[] {
  return objects(requestedDetails(exchange)).filter(({ type }) => type === 'openid_credential')
}

function located(details: readonly JsonObject[], issuer: string) {
  return none(
    details
      .filter(({ locations }) => strings(locations).join() !== issuer)
      .map(({ locations }) => `locations is ${show(locations)}`),
    `locations of the Credential Issuer Identifier alone, ${issuer}`,
  )
}

function withResource(
  exchange: Parameters<typeof parametersOf>[0],
  { situation }: { readonly situation: { readonly credentialIssuer: string } },
) {
  const resources = parametersOf(exchange).getAll('resource')
  return resources.includes(situation.credentialIssuer)
    ? satisfied
    : met(false, {
        seen: `resource is ${show(resources[0])}`,
        expected: `resource=${situation.credentialIssuer} beside the scope`,
      })
}

function oddities(details: JsonObject, ids: readonly string[]): readonly string[] {
  if (details.type !== 'openid_credential') {
    return typeof details.type === 'string' ? [] : [`type is ${show(details.type)}`]
  }
  const { credential_configuration_id: id, claims } = details
  return [
    ...(typeof id === 'string' && ids.includes(id)
      ? []
      : [`credential_configuration_id is ${show(id)}`]),
    ...(claims === undefined || objects(claims).length > 0 ? [] : [`claims is ${show(claims)}`]),
  ]
}

/** Appendix B.1. */
function isDescription(claim: unknown): boolean {
  if (!isObject(claim) || items(claim.path).length === 0) return false
  return claim.mandatory === undefined || typeof claim.mandatory === 'boolean'
}

/** A text, and what it is in base64url. */
function readings(text: string): readonly string[] {
  return [text, Buffer.from(text, 'base64url').toString()]
}
