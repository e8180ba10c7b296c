import { without } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithoutResponseTypes: Fault = {
  name: 'authorization server metadata without response types',
  breaks: 'RFC8414-2-04',
  seams: inServerMetadata((metadata) => without(metadata, 'response_types_supported')),
}
