import { without } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const noNonceEndpointUnderHaip: Fault = {
  name: 'no nonce endpoint under HAIP',
  breaks: 'HAIP-4.1-07',
  entails: [
    { requirement: 'VCI-7-01', reason: 'proofs need its nonce' },
    { requirement: 'VCI-F.1-01', reason: 'a proof without a nonce is refused' },
    { requirement: 'VCI-13.8-01', reason: 'nothing else keeps proofs from being replayed' },
  ],
  profile: 'haip',
  seams: inIssuerMetadata((metadata) => without(metadata, 'nonce_endpoint')),
}
