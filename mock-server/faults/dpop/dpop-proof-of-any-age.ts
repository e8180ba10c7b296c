import type { Fault } from '../fault.ts'

export const dpopProofOfAnyAge: Fault = {
  name: 'DPoP proof of any age',
  breaks: 'RFC9449-4.3-04',
  overlooks: ['dpop-fresh'],
}
