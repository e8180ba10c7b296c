import { member } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const pushedRequestEndpointWithAFragment: Fault = {
  name: 'pushed request endpoint with a fragment',
  breaks: 'RFC9126-5-02',
  seams: inServerMetadata((metadata) =>
    member(metadata, 'pushed_authorization_request_endpoint', (url) => `${url}#push`),
  ),
}
