import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { alsoDisclosed, alsoInPayload, hidden, inParts } from '../shared/disclosures.ts'

export const faults: readonly Fault[] = [
  {
    name: 'draft typ of the credential',
    breaks: 'SDJWTVC-3.2.1-01',
    seams: { credentialHeader: (header) => ({ ...header, typ: 'vc+sd-jwt' }) },
  },
  {
    name: 'credential with a number for its vct',
    breaks: 'SDJWTVC-3.2.2.1-01',
    entails: [{ requirement: 'VCI-A.3.4-03', reason: 'it cannot be that of the metadata' }],
    seams: { credentialPayload: (payload) => ({ ...payload, vct: 42 }) },
  },
  {
    name: 'credential with a word for its type',
    breaks: 'SDJWTVC-3.2.2.1-02',
    seams: {
      credentialPayload: (payload) => ({ ...payload, vct: 'person' }),
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (configuration) => member(configuration, 'vct', () => 'person')),
    },
  },
  {
    name: 'credential without vct',
    breaks: 'SDJWTVC-3.2.2.2-01',
    entails: [
      { requirement: 'P1-FLOW-02', reason: 'what has no type is no SD-JWT VC' },
      { requirement: 'VCI-A.3.4-03', reason: 'no vct is not the one of the configuration' },
    ],
    seams: inParts((parts) => ({ ...parts, payload: without(parts.payload, 'vct') })),
  },
  {
    name: 'credential that discloses when it begins',
    breaks: 'SDJWTVC-3.2.2.2-02',
    entails: [{ requirement: 'SDJWT-9.7-01', reason: 'it is the same duty in other words' }],
    seams: alsoDisclosed('nbf', 0),
  },
  {
    name: 'credential that discloses its status',
    breaks: 'SDJWTVC-3.2.2.2-02',
    seams: hidden('status'),
  },
  {
    name: 'credential that discloses its issuer',
    breaks: 'SDJWTVC-3.2.2.2-02',
    entails: [{ requirement: 'SDJWT-9.7-01', reason: 'it is the same duty in other words' }],
    seams: hidden('iss'),
  },
  {
    name: 'credential that discloses its key',
    breaks: 'SDJWTVC-3.2.2.2-02',
    entails: [{ requirement: 'SDJWT-9.7-01', reason: 'it is the same duty in other words' }],
    seams: hidden('cnf'),
  },
  {
    name: 'unbound credential',
    breaks: 'SDJWTVC-3.2.2.2-03',
    entails: [{ requirement: 'VCI-8.1-01', reason: 'the credential is bound to no key' }],
    seams: { credentialPayload: (payload) => without(payload, 'cnf') },
  },
  {
    name: 'credential of an issuer that is no URI',
    breaks: 'SDJWTVC-3.2.2.2-05',
    seams: { credentialPayload: (payload) => ({ ...payload, iss: 'not a: URI' }) },
  },
  {
    name: 'credential with a text for its status',
    breaks: 'SDJWTVC-3.2.2.2-07',
    entails: [{ requirement: 'TSL-6.2-01', reason: 'a text refers to no list' }],
    seams: alsoInPayload(() => ({ status: 'valid' })),
  },
  {
    name: 'CWT for the status of an SD-JWT VC',
    breaks: 'SDJWTVC-3.2.2.2-08',
    entails: [{ requirement: 'TSL-8.1-03', reason: 'a JWT was asked for' }],
    seams: { statusListForm: () => 'cwt' },
  },
  {
    name: 'credential with digests and no disclosures',
    breaks: 'SDJWTVC-3.2.2.4-01',
    entails: [
      { requirement: 'VCI-B.2-03', reason: 'what is mandatory stays hidden' },
      { requirement: 'P1-FLOW-03', reason: 'nothing can be disclosed' },
    ],
    seams: inParts((parts) => ({ ...parts, disclosures: [] })),
  },
  {
    name: 'credential with disclosures and no digests',
    breaks: 'SDJWTVC-3.2.2.4-02',
    seams: inParts(({ disclosures, ...parts }) => ({
      ...parts,
      payload: Object.fromEntries(
        Object.entries(parts.payload)
          .filter(([, value]) => !/"(_sd|\.\.\.)":/.test(JSON.stringify({ value })))
          .filter(([name]) => name !== '_sd'),
      ),
      disclosures,
    })),
  },
  {
    name: 'certificate chain in the payload',
    breaks: 'SDJWTVC-3.5-02',
    entails: [{ requirement: 'VCI-B.2-05', reason: 'x5c looks like a claim there' }],
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      credentialPayload: (payload) => ({ ...payload, x5c: ['AA=='] }),
    },
  },
]
