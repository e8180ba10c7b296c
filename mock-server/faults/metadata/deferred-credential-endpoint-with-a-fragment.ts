import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const deferredCredentialEndpointWithAFragment: Fault = {
  name: 'deferred credential endpoint with a fragment',
  breaks: 'VCI-12.2.4-07',
  entails: [{ requirement: 'VCI-9-02', reason: 'the same URL, told by the section on deferral' }],
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'deferred_credential_endpoint', (url) => `${url}#here`),
  ),
}
