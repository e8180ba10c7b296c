import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
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
  },
  {
    name: 'nonce endpoint without POST',
    breaks: 'VCI-7.1-01',
    seams: { 'nonce reply': () => refusal(405, 'invalid_request') },
  },
  {
    name: 'protected nonce endpoint',
    breaks: 'VCI-7.1-02',
    seams: {
      'nonce reply': () => ({
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="nonce"' },
      }),
    },
  },
]
