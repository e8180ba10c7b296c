import { member } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const jwksUriWithAFragment: Fault = {
  name: 'jwks_uri with a fragment',
  breaks: 'RFC8414-2-06',
  seams: inServerMetadata((metadata) => member(metadata, 'jwks_uri', (url) => `${url}#signing`)),
}
