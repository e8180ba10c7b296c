import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const clientAssertionsWithoutASignatureAnnounced: Fault = {
  name: 'client assertions without a signature announced',
  breaks: 'RFC8414-2-08',
  seams: inServerMetadata((metadata) => ({
    ...metadata,
    token_endpoint_auth_signing_alg_values_supported: ['ES256', 'none'],
  })),
}
