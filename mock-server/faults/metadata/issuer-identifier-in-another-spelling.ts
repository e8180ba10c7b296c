import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerIdentifierInAnotherSpelling: Fault = {
  name: 'issuer identifier in another spelling',
  breaks: 'VCI-12.2.1-03',
  entails: [
    {
      requirement: 'P1-API-21',
      reason: 'the identifier of the metadata is not the one PingOne would have',
    },
    {
      requirement: 'RFC8414-3.3-01',
      reason: 'an issuer that is its own authorization server has that other identifier as well',
    },
    { requirement: 'VCI-12.2.4-01', reason: 'another spelling is another identifier' },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) => member(metadata, 'credential_issuer', (id) => `${id}/`)),
  },
}
