import type { Fault } from '../fault.ts'

export const proofByAKeyThatNobodyAttestedAccepted: Fault = {
  name: 'proof by a key that nobody attested accepted',
  breaks: 'VCI-D.1-07',
  overlooks: ['proof-key-attested'],
}
