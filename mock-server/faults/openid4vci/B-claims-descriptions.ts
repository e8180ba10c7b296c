import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'
import { claimsOf, firstClaim } from '../shared/claims.ts'
import { eachConfiguration } from '../shared/configurations.ts'

const standard = ['iss', 'iat', 'exp', 'vct', 'cnf', 'status']

function firstClaimIn(payload: Readonly<Record<string, unknown>>): string {
  return Object.keys(payload).find((name) => !standard.includes(name)) ?? ''
}

export const faults: readonly Fault[] = [
  {
    name: 'claim without a path',
    breaks: 'VCI-B.2-01',
    entails: [{ requirement: 'VCI-B.2-05', reason: 'nothing says which claim is described' }],
    seams: claimsOf(
      'dc+sd-jwt',
      firstClaim(({ path: _, ...claim }) => claim),
    ),
  },
  {
    name: 'claim that is mandatory in words',
    breaks: 'VCI-B.2-02',
    seams: claimsOf(
      'dc+sd-jwt',
      firstClaim((claim) => ({ ...claim, mandatory: 'true' })),
    ),
  },
  {
    name: 'missing mandatory claim',
    breaks: 'VCI-B.2-03',
    entails: [
      { requirement: 'P1-TYPE-09', reason: 'a field of the type is not in the credential' },
    ],
    seams: {
      disclosable: (names) => names.slice(1),
      credentialPayload: (payload) => without(payload, firstClaimIn(payload)),
    },
  },
  {
    name: 'claim with an empty display',
    breaks: 'VCI-B.2-04',
    seams: claimsOf(
      'dc+sd-jwt',
      firstClaim((claim) => ({ ...claim, display: [] })),
    ),
  },
  {
    name: 'claim described twice',
    breaks: 'VCI-B.3-01',
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (it) =>
          member(it, 'credential_metadata', (metadata) =>
            member(Object(metadata), 'claims', (claims) => [...(claims as []), ...(claims as [])]),
          ),
        ),
    },
  },
  {
    name: 'claims that contradict each other',
    breaks: 'VCI-B.3-02',
    seams: claimsOf('dc+sd-jwt', (claims) => [
      ...claims,
      { path: ['list', null] },
      { path: ['list', 0] },
    ]),
  },
]
