import type { Fault, Reply } from '../fault.ts'

function unchallenged({ headers: { 'www-authenticate': _, ...headers }, ...reply }: Reply): Reply {
  return { ...reply, headers }
}

export const challengeWithoutWwwAuthenticate: Fault = {
  name: 'challenge without WWW-Authenticate',
  breaks: 'RFC6750-3-01',
  entails: [
    { requirement: 'VCI-8.3.1.1-01', reason: 'an error by RFC 6750 has the challenge' },
    { requirement: 'VCI-8.3.1.1-02', reason: 'an error by RFC 6750 has the challenge' },
    { requirement: 'VCI-11.3-01', reason: 'an error by RFC 6750 has the challenge' },
  ],
  seams: {
    'credential reply': unchallenged,
    'notification reply': unchallenged,
  },
}
