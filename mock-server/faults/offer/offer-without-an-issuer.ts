import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutAnIssuer: Fault = {
  name: 'offer without an issuer',
  breaks: 'VCI-4.1.1-01',
  entails: [
    { requirement: 'P1-API-21', reason: 'there is no identifier to compare' },
    { requirement: 'P1-FLOW-22', reason: 'no metadata can be found without the identifier' },
  ],
  seams: { credentialOffer: (offer) => without(offer, 'credential_issuer') },
}
