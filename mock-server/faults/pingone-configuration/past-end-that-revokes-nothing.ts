import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const pastEndThatRevokesNothing: Fault = {
  name: 'user credential whose end has come and that is not revoked',
  breaks: 'P1-CRED-07',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
        ? body(reply, (credential) =>
            member(credential, 'status', (status) => (status === 'REVOKED' ? 'PENDING' : status)),
          )
        : reply,
  },
}
