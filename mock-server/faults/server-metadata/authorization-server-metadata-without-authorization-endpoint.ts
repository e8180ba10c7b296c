import { without } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithoutAuthorizationEndpoint: Fault = {
  name: 'authorization server metadata without authorization endpoint',
  breaks: 'RFC8414-2-03',
  seams: inServerMetadata((metadata) => without(metadata, 'authorization_endpoint')),
}
