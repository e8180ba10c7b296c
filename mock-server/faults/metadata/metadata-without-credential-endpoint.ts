import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const metadataWithoutCredentialEndpoint: Fault = {
  name: 'metadata without credential endpoint',
  breaks: 'VCI-12.2.4-05',
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) => without(metadata, 'credential_endpoint')),
  },
}
