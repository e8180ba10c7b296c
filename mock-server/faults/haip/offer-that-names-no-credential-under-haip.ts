import type { Fault } from '../fault.ts'

export const offerThatNamesNoCredentialUnderHaip: Fault = {
  name: 'offer that names no credential under HAIP',
  breaks: 'HAIP-4-07',
  entails: [{ requirement: 'VCI-4.1.1-02', reason: 'OpenID4VCI says the same' }],
  profile: 'haip',
  seams: { credentialOffer: (offer) => ({ ...offer, credential_configuration_ids: [] }) },
}
