import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const deletedCredentialTypeWithoutItsDate: Fault = {
  name: 'deleted credential type that does not say so',
  breaks: 'P1-TYPE-11',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply) => body(reply, (type) => without(type, 'deletedAt')),
  },
}
