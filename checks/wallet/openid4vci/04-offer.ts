import { met } from '../../engine/judgement.ts'
import { preAuthorizedGrant } from '../../engine/lookup.ts'
import { isObject, names, show, textAt } from '../../engine/read.ts'
import { inconclusive, notApplicable, satisfied } from '../../finding.ts'
import {
  authorizationRequests,
  grantTypeOf,
  isAuthorizationRequest,
  offeredGrant,
  offerOf,
  parametersOf,
  redemptions,
  serverMetadata,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * What a wallet makes of a Credential Offer.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1
 */
export const takenOffers: readonly WalletCheck[] = [
  {
    requirement: 'VCI-4.1.3-05',
    on: 'offer',
    judge: ({ request }) =>
      met(request.method === 'GET', {
        seen: `the offer was asked for by ${request.method}`,
        expected: 'GET',
      }),
  },
  {
    requirement: 'VCI-4.1.1-22',
    on: 'case',
    judge(evidence) {
      const { exchanges, answer } = evidence
      const offer = offerOf(evidence)
      if (offer === undefined || names(offer.grants).length > 0) return undefined
      if (!exchanges.some(({ operation }) => operation === 'issuer-metadata')) return undefined
      const begun = authorizationRequests(evidence).length + redemptions(evidence).length > 0
      if (!begun && answer.trouble !== undefined) return inconclusive(answer.trouble)
      // It has looked: whether it knows one of the grants, its other cases tell.
      if (!begun && serverMetadata(evidence).length > 0) return undefined
      return met(begun, {
        seen: 'the wallet neither began a flow nor asked which grants the server has',
        expected: 'the grants of the authorization server metadata looked at, and one of them used',
      })
    },
  },
  {
    requirement: 'VCI-4.1.1-22',
    on: 'run',
    judge(cases) {
      const stopped = cases.filter(
        (it) =>
          it.answer.trouble === undefined &&
          offerOf(it) !== undefined &&
          names(offerOf(it)?.grants).length === 0 &&
          serverMetadata(it).length > 0 &&
          authorizationRequests(it).length + redemptions(it).length === 0,
      )
      if (stopped.length === 0) return undefined
      // A pre-authorized code cannot be had without an offer of it.
      return cases.some((it) => authorizationRequests(it).length > 0)
        ? met(false, {
            seen: 'the wallet uses authorization codes, and began no flow with an offer that names no grant',
            expected: 'the authorization code grant of the server metadata',
          })
        : notApplicable('the wallet uses no authorization codes')
    },
  },
  {
    requirement: 'VCI-4.1.1-23',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      const offered = textAt(offeredGrant(evidence, 'authorization_code'), 'issuer_state')
      if (offered === undefined || !isAuthorizationRequest(exchange)) return undefined
      const sent = parametersOf(exchange).get('issuer_state') ?? undefined
      return met(sent === offered, {
        seen: `issuer_state is ${show(sent)}`,
        expected: 'the issuer_state of the offer, as it came',
      })
    },
  },
  {
    requirement: 'VCI-4.1.1-24',
    on: 'token',
    judge(exchange, evidence) {
      const offered = textAt(offeredGrant(evidence, preAuthorizedGrant), 'pre-authorized_code')
      if (offered === undefined || grantTypeOf(exchange) !== preAuthorizedGrant) return undefined
      return met(parametersOf(exchange).get('pre-authorized_code') === offered, {
        seen: 'pre-authorized_code is absent, or not what the offer has',
        expected: 'the pre-authorized_code of the offer',
      })
    },
  },
  {
    requirement: 'VCI-4.1.1-25',
    on: 'token',
    judge(exchange, evidence) {
      if (grantTypeOf(exchange) !== preAuthorizedGrant) return undefined
      if (!isObject(offeredGrant(evidence, preAuthorizedGrant)?.tx_code)) return undefined
      return parametersOf(exchange).has('tx_code')
        ? satisfied
        : met(false, { seen: 'tx_code is absent', expected: 'the Transaction Code of the user' })
    },
  },
]
