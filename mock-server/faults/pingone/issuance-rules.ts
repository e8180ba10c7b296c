import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'new issuance rule answered with 200',
    breaks: 'P1-RULE-01',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/issuanceRules$/.test(call?.path ?? '')
          ? { ...reply, status: 200 }
          : reply,
    },
  },
  {
    name: 'issuance rule of a MANAGED type',
    breaks: 'P1-RULE-02',
    profile: 'pingone',
    overlooks: ['rule of an AUTOMATED type'],
  },
  {
    name: 'issuance rule without all of its automation',
    breaks: 'P1-RULE-03',
    profile: 'pingone',
    overlooks: ['valid automation.update'],
  },
  {
    name: 'applied changes that keep silent about revocations',
    breaks: 'P1-RULE-04',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        /\/stagedChanges$/.test(call?.path ?? '')
          ? body(reply, (changes) => without(changes, 'revoked'))
          : reply,
    },
  },
  {
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
  },
]
