import type { Fault, Reply } from '../fault.ts'

function unchallenged({ headers: { 'www-authenticate': _, ...headers }, ...reply }: Reply): Reply {
  return { ...reply, headers }
}

export const challengeWithoutWwwAuthenticate: Fault = {
  name: 'challenge without WWW-Authenticate',
  breaks: 'RFC6750-3-01',
  seams: {
    'credential reply': unchallenged,
    'notification reply': unchallenged,
  },
}
