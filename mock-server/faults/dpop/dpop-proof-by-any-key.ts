import type { Fault } from '../fault.ts'

export const dpopProofByAnyKey: Fault = {
  name: 'DPoP proof by any key',
  breaks: 'RFC9449-4.3-07',
  overlooks: ['dpop-key-bound'],
}
