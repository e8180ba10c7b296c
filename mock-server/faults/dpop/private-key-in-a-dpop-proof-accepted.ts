import type { Fault } from '../fault.ts'

export const privateKeyInADpopProofAccepted: Fault = {
  name: 'private key in a DPoP proof accepted',
  breaks: 'RFC9449-4.3-02',
  overlooks: ['dpop-key-public'],
}
