import type { Fault } from '../fault.ts'
import { onSuccess, refusal, withHeaders } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'offer that is not there for everybody',
    breaks: 'VCI-4.1.3-01',
    seams: { 'offer reply': () => refusal(401, 'invalid_token', { 'www-authenticate': 'Bearer' }) },
  },
  {
    name: 'offer as plain text',
    breaks: 'VCI-4.1.3-02',
    seams: { 'offer reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
  },
  {
    name: 'offer as an unsecured JWT',
    breaks: 'VCI-4.1.3-03',
    entails: [
      { requirement: 'VCI-4.1.3-01', reason: 'a JWT is no offer object' },
      { requirement: 'VCI-4.1.3-02', reason: 'application/jwt is not application/json' },
    ],
    seams: {
      'offer reply': (reply) =>
        reply.status === 200
          ? withHeaders(
              { ...reply, body: unsecured(reply.body) },
              { 'content-type': 'application/jwt' },
            )
          : reply,
    },
  },
]

function unsecured(claims: unknown): string {
  const parts = [{ alg: 'none' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return `${parts.join('.')}.`
}
