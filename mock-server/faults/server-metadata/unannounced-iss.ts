import { without } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const unannouncedIss: Fault = {
  name: 'unannounced iss',
  breaks: 'RFC9207-3-01',
  seams: inServerMetadata((metadata) =>
    without(metadata, 'authorization_response_iss_parameter_supported'),
  ),
}
