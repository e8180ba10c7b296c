import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'issuer without batches',
    breaks: 'VCI-15.4.1-01',
    seams: inIssuerMetadata((metadata) => without(metadata, 'batch_credential_issuance')),
  },
  {
    name: 'credential that tells the second of its issuance',
    breaks: 'VCI-15.4.1-02',
    entails: [{ requirement: 'SDJWT-10.1-02', reason: 'the copies of a batch tell it as well' }],
    seams: {
      // A round second would pass for a rounded time.
      issuedAt: (_, { now }) =>
        now.getUTCSeconds() % 10 === 0 ? new Date(now.getTime() - 1000) : now,
    },
  },
]
