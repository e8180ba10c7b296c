import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const scopesAsOneText: Fault = {
  name: 'scopes as one text',
  breaks: 'RFC8414-2-09',
  seams: inServerMetadata((metadata) => ({ ...metadata, scopes_supported: 'openid' })),
}
