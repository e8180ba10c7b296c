import { without } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const noNonceEndpointUnderHAIP: Fault = {
  name: 'no nonce endpoint under HAIP',
  breaks: 'HAIP-4.1-07',
  profile: 'haip',
  seams: inIssuerMetadata((metadata) => without(metadata, 'nonce_endpoint')),
}
