import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const notificationEndpointWithAFragment: Fault = {
  name: 'notification endpoint with a fragment',
  breaks: 'VCI-12.2.4-08',
  entails: [{ requirement: 'VCI-11-03', reason: 'it is the same URL' }],
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'notification_endpoint', (url) => `${url}#here`),
  ),
}
