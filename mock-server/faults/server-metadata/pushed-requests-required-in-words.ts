import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const pushedRequestsRequiredInWords: Fault = {
  name: 'pushed requests required in words',
  breaks: 'RFC9126-5-03',
  seams: inServerMetadata((metadata) => ({
    ...metadata,
    require_pushed_authorization_requests: 'false',
  })),
}
