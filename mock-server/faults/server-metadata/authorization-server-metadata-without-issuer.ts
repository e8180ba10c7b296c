import { without } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithoutIssuer: Fault = {
  name: 'authorization server metadata without issuer',
  breaks: 'RFC8414-2-01',
  seams: inServerMetadata((metadata) => without(metadata, 'issuer')),
}
