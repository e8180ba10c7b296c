import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataOfAnotherIssuer: Fault = {
  name: 'authorization server metadata of another issuer',
  breaks: 'RFC8414-3.3-01',
  entails: [
    {
      requirement: 'RFC9207-2.3-01',
      reason: 'iss is right and the metadata is wrong: they differ',
    },
    { requirement: 'P1-API-19', reason: 'the issuer is not that of the address' },
    { requirement: 'VCI-12.2.4-03', reason: 'what is there is of another server' },
  ],
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) => member(metadata, 'issuer', (id) => `${id}/`)),
  },
}
