import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization details not returned',
    breaks: 'VCI-6.2-01',
    entails: [
      { requirement: 'VCI-8.2-03', reason: 'without identifiers the configuration id has to do' },
    ],
    overlooks: ['credential-identifier-used'],
    seams: {
      'token reply': (reply) => body(reply, (token) => without(token, 'authorization_details')),
    },
  },
  {
    name: 'authorization details without a configuration',
    breaks: 'VCI-6.2-02',
    entails: [
      {
        requirement: 'VCI-8.2-03',
        reason: 'the wallet cannot tell what the identifiers stand for',
      },
    ],
    overlooks: ['credential-identifier-used'],
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          member(token, 'authorization_details', (details) =>
            (details as object[]).map((it) => without({ ...it }, 'credential_configuration_id')),
          ),
        ),
    },
  },
  {
    name: 'authorization details without identifiers',
    breaks: 'VCI-6.2-03',
    entails: [
      { requirement: 'VCI-8.2-03', reason: 'without identifiers the configuration id has to do' },
    ],
    overlooks: ['credential-identifier-used'],
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          member(token, 'authorization_details', (details) =>
            (details as object[]).map((it) => without({ ...it }, 'credential_identifiers')),
          ),
        ),
    },
  },
  {
    name: 'one identifier for two configurations',
    breaks: 'VCI-6.2-04',
    entails: [
      {
        requirement: 'VCI-6.2-05',
        reason: 'the identifier leads to a credential of the first configuration',
      },
      { requirement: 'VCI-A.3.4-03', reason: 'the credential is of the first configuration' },
      { requirement: 'VCI-B.2-03', reason: 'its claims are those of the other configuration' },
      { requirement: 'VCI-B.2-05', reason: 'its claims are those of the other configuration' },
    ],
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          member(token, 'authorization_details', (details) => {
            const [first, ...others] = details as Record<string, unknown>[]
            const { credential_identifiers } = first ?? {}
            return [first, ...others.map((it) => ({ ...it, credential_identifiers }))]
          }),
        ),
    },
  },
  {
    name: 'identifiers of the other configuration',
    breaks: 'VCI-6.2-05',
    entails: [
      { requirement: 'VCI-A.3.4-03', reason: 'the credential is of the other configuration' },
      { requirement: 'VCI-B.2-03', reason: 'its claims are those of the other configuration' },
      { requirement: 'VCI-B.2-05', reason: 'its claims are those of the other configuration' },
    ],
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          member(token, 'authorization_details', (details) => {
            const all = details as Record<string, unknown>[]
            const swapped = all.map((it) => it.credential_identifiers).toReversed()
            return all.map((it, index) => ({ ...it, credential_identifiers: swapped[index] }))
          }),
        ),
    },
  },
  {
    name: 'authorization details of a configuration that nobody knows',
    breaks: 'VCI-6.2-06',
    entails: [
      {
        requirement: 'VCI-8.2-03',
        reason: 'the wallet cannot tell what the identifiers stand for',
      },
    ],
    overlooks: ['credential-identifier-used'],
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          member(token, 'authorization_details', (details) =>
            (details as object[]).map((it) => ({ ...it, credential_configuration_id: 'unknown' })),
          ),
        ),
    },
  },
]
