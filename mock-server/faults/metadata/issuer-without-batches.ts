import { without } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerWithoutBatches: Fault = {
  name: 'issuer without batches',
  breaks: 'VCI-15.4.1-01',
  seams: inIssuerMetadata((metadata) => without(metadata, 'batch_credential_issuance')),
}
