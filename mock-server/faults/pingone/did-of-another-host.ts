import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const didOfAnotherHost: Fault = {
  name: 'DID document of another host',
  breaks: 'P1-API-20',
  profile: 'pingone',
  seams: {
    'did-document reply': (reply) =>
      body(reply, (document) => ({ ...document, id: 'did:web:other.example' })),
  },
}
