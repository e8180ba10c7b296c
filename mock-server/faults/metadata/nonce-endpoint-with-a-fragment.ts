import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const nonceEndpointWithAFragment: Fault = {
  name: 'nonce endpoint with a fragment',
  breaks: 'VCI-12.2.4-06',
  seams: inIssuerMetadata((metadata) => member(metadata, 'nonce_endpoint', (url) => `${url}#here`)),
}
