import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const identifierInCapitals: Fault = {
  name: 'identifier in capitals',
  breaks: 'VCI-12.2.1-03',
  entails: [
    { requirement: 'VCI-12.2.4-01', reason: 'the identifier is not the one that was asked for' },
  ],
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'credential_issuer', (issuer) => String(issuer).replace('://l', '://L')),
  ),
}
