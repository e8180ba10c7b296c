import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const batchOfOne: Fault = {
  name: 'batch of one',
  breaks: 'VCI-12.2.4-20',
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'batch_credential_issuance', () => ({ batch_size: 1 })),
  ),
}
