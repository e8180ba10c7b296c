import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationEndpointThatIsNoUrl: Fault = {
  name: 'authorization endpoint that is no URL',
  breaks: 'RFC8414-2-03',
  seams: inServerMetadata((metadata) => ({ ...metadata, authorization_endpoint: '/as/authorize' })),
}
