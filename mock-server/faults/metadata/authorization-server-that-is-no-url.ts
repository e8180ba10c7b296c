import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerThatIsNoURL: Fault = {
  name: 'authorization server that is no URL',
  breaks: 'VCI-12.2.4-02',
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'authorization_servers', (servers) => [servers, 'as-2'].flat()),
  ),
}
