import type { Fault } from '../fault.ts'

export const firstOfSeveralDpopProofs: Fault = {
  name: 'first of several DPoP proofs',
  breaks: 'RFC9449-4.3-05',
  overlooks: ['dpop-once', 'dpop-unused'],
}
