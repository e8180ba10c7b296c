import type { Fault } from '../fault.ts'

export const undatedProofAccepted: Fault = {
  name: 'undated proof accepted',
  breaks: 'VCI-F.1-08',
  entails: [{ requirement: 'VCI-F.4-03', reason: 'without iat there is no window' }],
  overlooks: ['proof-issued-at', 'proof-fresh'],
}
