import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'environment without OpenID discovery',
    breaks: 'P1-API-19',
    profile: 'pingone',
    seams: {
      'as-metadata reply': (reply, { call }) =>
        call?.path.endsWith('/openid-configuration') ? refusal(404, 'not_found') : reply,
    },
  },
  {
    name: 'DID document of another host',
    breaks: 'P1-API-20',
    profile: 'pingone',
    seams: {
      'did-document reply': (reply) =>
        body(reply, (document) => ({ ...document, id: 'did:web:other.example' })),
    },
  },
  {
    name: 'server metadata without the pre-authorized grant',
    breaks: 'P1-API-22',
    profile: 'pingone',
    entails: [
      { requirement: 'RFC8414-2-05', reason: 'the grant works and is not listed' },
      { requirement: 'VCI-4.1.1-05', reason: 'no server lists a grant of the offer' },
    ],
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => ({ ...metadata, grant_types_supported: ['authorization_code'] })),
    },
  },
]
