import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithAnEmptyList: Fault = {
  name: 'authorization server metadata with an empty list',
  breaks: 'RFC8414-3.2-02',
  seams: inServerMetadata((metadata) => ({ ...metadata, ui_locales_supported: [] })),
}
