import type { Fault } from '../fault.ts'

export const offerThatNamesNoCredentialUnderHAIP: Fault = {
  name: 'offer that names no credential under HAIP',
  breaks: 'HAIP-4-07',
  profile: 'haip',
  seams: { credentialOffer: (offer) => ({ ...offer, credential_configuration_ids: [] }) },
}
