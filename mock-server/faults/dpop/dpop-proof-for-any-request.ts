import type { Fault } from '../fault.ts'

export const dpopProofForAnyRequest: Fault = {
  name: 'DPoP proof for any request',
  breaks: 'RFC9449-4.3-03',
  overlooks: ['dpop-method', 'dpop-target'],
}
