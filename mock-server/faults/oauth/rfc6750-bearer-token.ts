import type { Reply } from '../../seams/reply.ts'
import type { Fault } from '../fault.ts'
import { withHeaders } from '../shared/answers.ts'

function unchallenged({ headers: { 'www-authenticate': _, ...headers }, ...reply }: Reply): Reply {
  return { ...reply, headers }
}

function twice(reply: Reply): Reply {
  const challenge = reply.headers['www-authenticate']
  return challenge === undefined
    ? reply
    : withHeaders(reply, { 'www-authenticate': `${challenge}, realm="one", realm="two"` })
}

export const faults: readonly Fault[] = [
  {
    name: 'challenge without WWW-Authenticate',
    breaks: 'RFC6750-3-01',
    seams: {
      'credential reply': unchallenged,
      'notification reply': unchallenged,
    },
  },
  {
    name: 'challenge with two realms',
    breaks: 'RFC6750-3-03',
    seams: {
      'credential reply': twice,
      'notification reply': twice,
    },
  },
]
