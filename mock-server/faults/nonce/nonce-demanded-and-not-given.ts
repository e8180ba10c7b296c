import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const nonceDemandedAndNotGiven: Fault = {
  name: 'nonce demanded and not given',
  breaks: 'VCI-7-01',
  entails: [
    {
      requirement: 'VCI-F.1-01',
      reason: 'a proof without a nonce is refused, and no nonce is to be had',
    },
    { requirement: 'VCI-13.8-01', reason: 'there is no Nonce Endpoint' },
  ],
  seams: {
    'issuer-metadata reply': (reply) => body(reply, (it) => without(it, 'nonce_endpoint')),
  },
}
