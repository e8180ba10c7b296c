import type { Fault } from '../fault.ts'

export const madeUpNonceAccepted: Fault = {
  name: 'made-up nonce accepted',
  breaks: 'VCI-8.3.1.2-13',
  overlooks: ['nonce-known'],
}
