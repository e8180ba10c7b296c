import type { Fault } from '../fault.ts'

export const privateKeyInAProofAccepted: Fault = {
  name: 'private key in a proof accepted',
  breaks: 'VCI-F.4-02',
  overlooks: ['proof-key-public'],
}
