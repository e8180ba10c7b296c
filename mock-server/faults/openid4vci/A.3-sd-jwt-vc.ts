import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { furtherConfiguration } from '../shared/documents.ts'
import { eachIssued, isSdJwt } from '../shared/issued.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWT VC configuration under its old name',
    breaks: 'VCI-A.3.1-01',
    seams: furtherConfiguration(() => ({ format: 'vc+sd-jwt', vct: 'urn:example:pass' })),
  },
  {
    name: 'configuration without vct',
    breaks: 'VCI-A.3.2-01',
    entails: [
      {
        requirement: 'VCI-A.3.4-03',
        reason: 'there is nothing the vct of a credential could equal',
      },
    ],
    seams: {
      'issuer-metadata reply': (reply) => eachConfiguration(reply, (it) => without(it, 'vct')),
    },
  },
  {
    name: 'SD-JWT VC that is none',
    breaks: 'VCI-A.3.4-01',
    entails: [
      { requirement: 'P1-FLOW-02', reason: 'what is no SD-JWT is no SD-JWT VC' },
      { requirement: 'SDJWT-4-01', reason: 'there is no JWT, and no tilde' },
    ],
    seams: eachIssued((credential) => (isSdJwt(credential) ? 'no-sd-jwt-at-all' : undefined)),
  },
  {
    name: 'SD-JWT VC encoded twice',
    breaks: 'VCI-A.3.4-02',
    entails: [
      { requirement: 'VCI-A.3.4-01', reason: 'what is encoded again has no tildes' },
      { requirement: 'P1-FLOW-02', reason: 'what is no SD-JWT is no SD-JWT VC' },
      { requirement: 'SDJWT-4-01', reason: 'what is encoded again has no tildes' },
    ],
    seams: eachIssued((credential) =>
      isSdJwt(credential) ? Buffer.from(credential).toString('base64url') : undefined,
    ),
  },
  {
    name: 'credential of another vct',
    breaks: 'VCI-A.3.4-03',
    entails: [{ requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' }],
    seams: { credentialPayload: (payload) => ({ ...payload, vct: 'urn:example:another' }) },
  },
]
