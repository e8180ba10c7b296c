import type { Fault } from '../fault.ts'

export const dpopProofOfAnyTyp: Fault = {
  name: 'DPoP proof of any typ',
  breaks: 'RFC9449-4.3-01',
  overlooks: ['dpop-typ'],
}
