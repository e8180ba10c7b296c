import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'token response with a repeated member',
    breaks: 'RFC6749-3.2-03',
    seams: {
      'token reply': (reply) =>
        reply.status === 200
          ? { ...reply, body: JSON.stringify(reply.body).replace(/^\{/, '{"token_type":"mac",') }
          : reply,
    },
  },
]
