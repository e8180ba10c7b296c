import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const ruleMadeCredentialIssuedAtOnce: Fault = {
  name: 'credential of a rule that is ISSUED before anybody retrieved it',
  breaks: 'P1-RULE-05',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      /\/credentials\/[^/]+$/.test(call?.path ?? '')
        ? body(reply, (credential) =>
            'issuanceRule' in credential
              ? member(credential, 'status', () => 'ISSUED')
              : { ...credential },
          )
        : reply,
  },
}
