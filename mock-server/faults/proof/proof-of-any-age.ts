import type { Fault } from '../fault.ts'

export const proofOfAnyAge: Fault = {
  name: 'proof of any age',
  breaks: 'VCI-F.4-03',
  overlooks: ['proof-fresh'],
}
