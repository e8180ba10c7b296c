import type { Fault } from '../fault.ts'

export const sameKeyInTwoProofs: Fault = {
  name: 'the same key in two proofs',
  breaks: 'VCI-F.4-05',
  overlooks: ['distinct-keys'],
}
