import type { Fault } from '../fault.ts'

export const proofWithoutNonceAccepted: Fault = {
  name: 'proof without nonce accepted',
  breaks: 'VCI-F.1-09',
  entails: [{ requirement: 'VCI-8.3.1.2-12', reason: 'a proof without c_nonce is served' }],
  overlooks: ['proof-nonce'],
}
