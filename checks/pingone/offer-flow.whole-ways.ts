import type { Evidence } from '../../protocol/evidence.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { exchangeById, positionOf, preAuthorizedGrant } from '../engine/lookup.ts'
import { strings } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { violated } from '../finding.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import { madeForEmptyQueue, nativeWalletsSeen, ruleMade } from './management-api.ts'
import { isWayTo } from './offer-flow.ts'
import {
  ageMs,
  configurationsOf,
  lifetimeMs,
  offerOfToken,
  type ShownOffer,
  wishesOf,
} from './offers-api.ts'
import { judgeCredential, onTheWay, withoutTheToken } from './way.ts'

/**
 * What an offer has to lead to: the credential, by whichever way, grant and origin.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export const wholeWays: readonly ExchangeCheck[] = [
  ...onTheWay('P1-FLOW-05', (offer, evidence) =>
    isBefore(madeForEmptyQueue(offer.call.user, evidence)[0]?.exchange, offer, evidence),
  ),
  ...onTheWay('P1-FLOW-06', (offer, evidence) =>
    isBefore(ruleMade(offer.call.user, evidence)[0], offer, evidence),
  ),
  ...onTheWay('P1-FLOW-18', wasMet),
  ...withoutTheToken('P1-FLOW-24', (offer, _, token) =>
    token ? parameter(token, 'code') !== undefined : grantsOf(offer).includes('authorization_code'),
  ),
  ...withoutTheToken('P1-FLOW-29', (offer, _, token) =>
    token
      ? parameter(token, 'pre-authorized_code') !== undefined
      : grantsOf(offer).includes(preAuthorizedGrant),
  ),
  ...onTheWay('P1-FLOW-32', isOfSeveral),
  ...onTheWay('P1-FLOW-33', (offer, evidence) =>
    isBefore(nativeWalletsSeen(offer.call.user, evidence)[0], offer, evidence),
  ),
  ...onTheWay(
    'P1-OFFER-45',
    (offer, evidence) => wishesOf(offer).credentials === undefined && isOfSeveral(offer, evidence),
  ),
  {
    requirement: 'P1-FLOW-12',
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenBehind(exchange, evidence)
      const offer = token && offerOfToken(token, evidence)
      const age = offer && ageMs(offer, exchange)
      const isLate = age !== undefined && age > 10 * 60_000 && age < lifetimeMs
      return isLate ? judgeCredential(exchange, evidence) : undefined
    },
  },
]

/** What a way leads to can be used. */
export const reachedCredentials: CredentialCheck = {
  requirement: 'P1-FLOW-18',
  on: 'received-credential',
  judge({ exchange: id, facts }, evidence) {
    const exchange = exchangeById(evidence, id)
    const token = exchange && tokenBehind(exchange, evidence)
    const offer = token && offerOfToken(token, evidence)
    if (!offer || !wasMet(offer, evidence)) return undefined
    const checked = facts.find(({ name }) => name === 'signature-verified')
    if (checked?.holds !== false) return undefined
    return violated({
      seen: 'the credential that it leads to has no right signature',
      expected: 'a credential that verifies',
    })
  },
}

/** The wallet began with its QR image, its link or its URL. */
function wasMet(offer: ShownOffer, evidence: Evidence): boolean {
  return evidence.offers.some((sighting) => isWayTo(offer, sighting))
}

function isOfSeveral(offer: ShownOffer, evidence: Evidence): boolean {
  return configurationsOf(offer, evidence).length > 1
}

function grantsOf(offer: ShownOffer): readonly string[] {
  const { grantTypes } = wishesOf(offer)
  return grantTypes === undefined ? ['authorization_code'] : strings(grantTypes)
}

function isBefore(
  exchange: ShownOffer['exchange'] | undefined,
  offer: ShownOffer,
  evidence: Evidence,
): boolean {
  return (
    exchange !== undefined && positionOf(exchange, evidence) < positionOf(offer.exchange, evidence)
  )
}
