import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerOfAnUnknownConfiguration: Fault = {
  name: 'offer of an unknown configuration',
  breaks: 'VCI-4.1.1-03',
  entails: [
    {
      requirement: 'P1-FLOW-22',
      reason: 'the metadata does not describe everything that is offered',
    },
    { requirement: 'P1-OFFER-45', reason: 'more is offered than the user has queued' },
  ],
  seams: {
    credentialOffer: (offer) =>
      member(offer, 'credential_configuration_ids', (ids) => [...(ids as string[]), 'unheard-of']),
  },
}
