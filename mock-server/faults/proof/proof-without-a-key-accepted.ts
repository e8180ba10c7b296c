import type { Fault } from '../fault.ts'

export const proofWithoutAKeyAccepted: Fault = {
  name: 'proof without a key accepted',
  breaks: 'VCI-F.1-05',
  entails: [{ requirement: 'VCI-F.1-06', reason: 'a DID without a key is no key' }],
  overlooks: ['proof-key-present'],
}
