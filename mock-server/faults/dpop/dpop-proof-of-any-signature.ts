import type { Fault } from '../fault.ts'

export const dpopProofOfAnySignature: Fault = {
  name: 'DPoP proof of any signature',
  breaks: 'RFC9449-4.3-02',
  overlooks: ['dpop-signature'],
}
