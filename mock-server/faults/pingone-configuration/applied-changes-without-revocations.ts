import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const appliedChangesWithoutRevocations: Fault = {
  name: 'applied changes that keep silent about revocations',
  breaks: 'P1-RULE-04',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      /\/stagedChanges$/.test(call?.path ?? '')
        ? body(reply, (changes) => without(changes, 'revoked'))
        : reply,
  },
}
