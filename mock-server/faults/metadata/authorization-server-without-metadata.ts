import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerWithoutMetadata: Fault = {
  name: 'authorization server without metadata',
  breaks: 'VCI-12.2.4-03',
  entails: [{ requirement: 'RFC8414-3-01', reason: 'nothing is at its place' }],
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'authorization_servers', (servers) =>
      [servers, `${metadata.credential_issuer}/nowhere`].flat(),
    ),
  ),
}
