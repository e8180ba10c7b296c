import { met, none } from '../../engine/judgement.ts'
import { preAuthorizedGrant } from '../../engine/lookup.ts'
import { at, strings, succeeded } from '../../engine/read.ts'
import {
  authorizationRequests,
  configurationIdOf,
  detailsOf,
  grantTypeOf,
  isBoundToScopes,
  membersOf,
  offerOf,
  parametersOf,
  requestsOf,
  tokenFor,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * Token Requests, and what a wallet does with what they bring.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.1
 */
export const tokenRequestsOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'VCI-6.1-06',
    on: 'token',
    judge(exchange) {
      if (grantTypeOf(exchange) === preAuthorizedGrant) return undefined
      return met(!parametersOf(exchange).has('tx_code'), {
        seen: `tx_code came with grant_type ${grantTypeOf(exchange) ?? 'absent'}`,
        expected: 'tx_code with the pre-authorized code alone',
      })
    },
  },
  {
    requirement: 'VCI-6.1-08',
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenFor(exchange, evidence)
      if (!token || grantTypeOf(token) !== preAuthorizedGrant) return undefined
      const offered = strings(offerOf(evidence)?.credential_configuration_ids)
      const asked = configurationIdOf(exchange, evidence)
      if (offered.length === 0 || asked === undefined) return undefined
      return met(offered.includes(asked), {
        seen: 'a credential was asked for that the offer of the token does not name',
        expected: 'another access token for it',
      })
    },
  },
  {
    requirement: 'VCI-6.1-10',
    on: 'token',
    judge(exchange, evidence) {
      if (grantTypeOf(exchange) !== 'authorization_code') return undefined
      const sent = parametersOf(exchange)
      const asked = authorizationRequests(evidence).findLast(succeededOrSent)
      const redirect = asked && parametersOf(asked).get('redirect_uri')
      const unproven = exchange.unmet.find(({ demand }) =>
        /^(client-|one-client|assertion-|attestation-)/.test(demand),
      )
      return none(
        [
          ...(redirect && sent.get('redirect_uri') !== redirect
            ? [`redirect_uri is ${sent.get('redirect_uri') ?? 'absent'}`]
            : []),
          ...(saysWho(exchange) ? [] : ['nothing says which client it is']),
          ...(unproven ? [unproven.detail] : []),
        ],
        'client authentication as registered, else client_id, and the redirect_uri of before',
      )
    },
  },
  {
    requirement: 'VCI-6.2-08',
    on: 'credential',
    judge(exchange, evidence) {
      const details = detailsOf(tokenFor(exchange, evidence))
      const given = details.flatMap((it) => strings(it.credential_identifiers))
      if (given.length === 0) return undefined
      const { credential_identifier: used } = membersOf(exchange)
      return met(typeof used === 'string' && given.includes(used), {
        seen: 'credential_identifier is none of those that the token came with',
        expected: 'one of its credential_identifiers',
      })
    },
  },
  {
    requirement: 'VCI-8.2-25',
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenFor(exchange, evidence)
      if (!token || detailsOf(token).length > 0) return undefined
      return met(membersOf(exchange).credential_identifier === undefined, {
        seen: 'a credential_identifier was sent, and the token came with none',
        expected: 'credential_configuration_id',
      })
    },
  },
  {
    requirement: 'VCI-8.2-24',
    on: 'credential',
    judge(exchange, evidence) {
      if (!isBoundToScopes(exchange, evidence)) return undefined
      const asked = authorizationRequests(evidence).flatMap(
        (it) => parametersOf(it).get('scope')?.split(' ') ?? [],
      )
      const id = configurationIdOf(exchange, evidence) ?? ''
      const known = requestsOf(evidence, 'issuer-metadata').filter(succeeded).at(-1)
      if (asked.length === 0 || !known) return undefined
      const json = known.response.json
      const scope = json.ok
        ? at(json.value, 'credential_configurations_supported', id, 'scope')
        : undefined
      return met(typeof scope === 'string' && asked.includes(scope), {
        seen: 'a credential was asked for whose scope was not',
        expected: 'a configuration of a scope in the authorization request',
      })
    },
  },
]

function succeededOrSent({ response }: { readonly response: { readonly status: number } }) {
  return response.status < 400
}

/** RFC 6749, Sections 2.3 and 3.2.1. */
function saysWho(exchange: Parameters<typeof parametersOf>[0]): boolean {
  const { headers } = exchange.request
  const sent = parametersOf(exchange)
  return (
    sent.has('client_id') ||
    sent.has('client_assertion') ||
    /^Basic /i.test(headers.authorization ?? '') ||
    headers['oauth-client-attestation'] !== undefined
  )
}
