import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const retrievedCredentialThatStaysPending: Fault = {
  name: 'retrieved credential that stays PENDING',
  breaks: 'P1-CRED-03',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 200 && /\/credentials\/[^/]+$/.test(call?.path ?? '')
        ? body(reply, (credential) =>
            member(credential, 'status', (status) => (status === 'ISSUED' ? 'PENDING' : status)),
          )
        : reply,
  },
}
