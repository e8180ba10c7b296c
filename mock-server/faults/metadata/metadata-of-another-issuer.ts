import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const metadataOfAnotherIssuer: Fault = {
  name: 'metadata of another issuer',
  breaks: 'VCI-12.2.4-01',
  entails: [
    {
      requirement: 'P1-API-21',
      reason: 'the identifier of the metadata is not the one PingOne would have',
    },
    {
      requirement: 'RFC8414-3.3-01',
      reason: 'an issuer that is its own authorization server has that other identifier as well',
    },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) => member(metadata, 'credential_issuer', (id) => `${id}/other`)),
  },
}
