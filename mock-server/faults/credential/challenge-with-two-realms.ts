import { withHeaders } from '../answers.ts'
import type { Fault, Reply } from '../fault.ts'

function twice(reply: Reply): Reply {
  const challenge = reply.headers['www-authenticate']
  return challenge === undefined
    ? reply
    : withHeaders(reply, { 'www-authenticate': `${challenge}, realm="one", realm="two"` })
}

export const challengeWithTwoRealms: Fault = {
  name: 'challenge with two realms',
  breaks: 'RFC6750-3-03',
  seams: {
    'credential reply': twice,
    'notification reply': twice,
  },
}
