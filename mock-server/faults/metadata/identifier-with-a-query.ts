import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const identifierWithAQuery: Fault = {
  name: 'identifier with a query',
  breaks: 'VCI-12.2.1-02',
  entails: [
    {
      requirement: 'VCI-12.2.4-01',
      reason: 'the identifier in the metadata is another one than the offer has',
    },
    {
      requirement: 'P1-API-21',
      reason: 'the identifier of the metadata is not the one PingOne would have',
    },
  ],
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'credential_issuer', (id) => `${id}?tenant=1`),
  ),
}
