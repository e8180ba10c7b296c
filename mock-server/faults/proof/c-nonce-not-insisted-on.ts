import type { Fault } from '../fault.ts'

export const cNonceNotInsistedOn: Fault = {
  name: 'c_nonce not insisted on',
  breaks: 'VCI-8.3.1.2-12',
  entails: [{ requirement: 'VCI-F.1-09', reason: 'the nonce of a proof is optional' }],
  overlooks: ['proof-nonce'],
}
