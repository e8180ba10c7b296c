import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const metadataWithoutWhatIsOffered: Fault = {
  name: 'issuer metadata without what is offered',
  breaks: 'P1-FLOW-22',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-4.1.1-03', reason: 'the offer names what the metadata lacks' },
    { requirement: 'VCI-12.2.4-30', reason: 'it lacks everything' },
    { requirement: 'VCI-6.2-06', reason: 'the token response names what the metadata lacks' },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) => ({ ...metadata, credential_configurations_supported: {} })),
  },
}
