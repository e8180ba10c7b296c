import { grantTypes } from '../../protocol/grants.ts'
import { offerLinkByReference, offerLinkByValue } from '../../protocol/offer-link.ts'
import type { Environment } from '../environment.ts'
import { authorizationServers, serverFor } from '../oauth/servers.ts'
import type { Offer } from '../store/kept/offers.ts'

/** Where a wallet fetches the offer, on the environment's custom domain if it has one. */
export function offerUrl(environment: Environment, offer: Offer): string {
  return `${environment.credentialIssuer}/offers/${offer.reference}`
}

export function offerLink(environment: Environment, offer: Offer): string {
  return environment.through('offerLink', offerLinkByReference(offerUrl(environment, offer)))
}

export function offerLinkWithValue(environment: Environment, offer: Offer): string {
  return environment.through(
    'offerLink',
    offerLinkByValue(credentialOfferObject(environment, offer)),
  )
}

/**
 * The Credential Offer object.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1
 */
export function credentialOfferObject(
  environment: Environment,
  offer: Offer,
): Record<string, unknown> {
  const grants = offer.grantTypes.map((type) => [type, grantObject(environment, offer, type)])
  const object = {
    credential_issuer: environment.credentialIssuer,
    credential_configuration_ids: offer.offeredTypeIds,
    ...(grants.length > 0 && { grants: Object.fromEntries(grants) }),
  }
  return environment.through('credentialOffer', object, { txCode: offer.txCode?.value })
}

function grantObject(environment: Environment, offer: Offer, type: string) {
  const { issuerState, preAuthorizedCode, txCode } = offer
  const isDue = offer.namesServer && authorizationServers(environment).length > 1
  const names = environment.through('grantNamesServer', isDue, { grant: type })
  const hint = names ? { authorization_server: serverFor(environment, type) } : {}
  if (type !== grantTypes.preAuthorizedCode) {
    return { ...(issuerState && { issuer_state: issuerState }), ...hint }
  }
  const described = txCode && {
    ...(txCode.inputMode && { input_mode: txCode.inputMode }),
    ...(txCode.length !== undefined && { length: txCode.length }),
    ...(txCode.description && { description: txCode.description }),
  }
  return {
    'pre-authorized_code': preAuthorizedCode,
    ...(described && { tx_code: described }),
    ...hint,
  }
}
