import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const revocationThatChangesNothing: Fault = {
  name: 'revocation that answers a credential still pending',
  breaks: 'P1-CRED-06',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      call?.method === 'POST' && reply.status === 200 && /\/credentials\/[^/]+$/.test(call.path)
        ? body(reply, (credential) => member(credential, 'status', () => 'PENDING'))
        : reply,
  },
}
