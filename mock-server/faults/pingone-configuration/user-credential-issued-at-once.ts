import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const userCredentialIssuedAtOnce: Fault = {
  name: 'user credential that is ISSUED as soon as it is made',
  breaks: 'P1-CRED-02',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
        ? body(reply, (credential) =>
            member(credential, 'status', (status) => (status === 'PENDING' ? 'ISSUED' : status)),
          )
        : reply,
  },
}
