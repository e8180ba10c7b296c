import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issAnnouncedInWords: Fault = {
  name: 'iss announced in words',
  breaks: 'RFC9207-3-02',
  seams: inServerMetadata((metadata) => ({
    ...metadata,
    authorization_response_iss_parameter_supported: 'true',
  })),
}
