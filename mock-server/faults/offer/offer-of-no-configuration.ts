import type { Fault } from '../fault.ts'

export const offerOfNoConfiguration: Fault = {
  name: 'offer of no configuration',
  breaks: 'VCI-4.1.1-02',
  entails: [
    { requirement: 'P1-OFFER-45', reason: 'nothing is offered of what the user has queued' },
  ],
  seams: { credentialOffer: (offer) => ({ ...offer, credential_configuration_ids: [] }) },
}
