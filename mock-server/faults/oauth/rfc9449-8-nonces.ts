import type { Fault } from '../fault.ts'
import { withHeaders } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'DPoP nonce demanded with 401 by the server',
    breaks: 'RFC9449-8-01',
    refuses: { 'dpop-nonce': { status: 401 } },
  },
  {
    name: 'DPoP nonce of two words beside a nonce',
    breaks: 'RFC9449-8.1-01',
    seams: {
      'nonce reply': (reply) =>
        reply.headers['dpop-nonce'] === undefined
          ? reply
          : withHeaders(reply, { 'dpop-nonce': 'two words' }),
    },
  },
  {
    name: 'empty DPoP nonce with what is refused',
    breaks: 'RFC9449-8.1-01',
    seams: {
      'credential reply': (reply) =>
        reply.status >= 400 && reply.headers['dpop-nonce'] === undefined
          ? withHeaders(reply, { 'dpop-nonce': '' })
          : reply,
    },
  },
  {
    name: 'DPoP nonce demanded with 400 by the issuer',
    breaks: 'RFC9449-9-01',
    refuses: { 'dpop-nonce-at-resource': { status: 400 } },
  },
]
