import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'
import { alsoInPayload } from '../shared/disclosures.ts'
import { selfSigned } from '../shared/self-signed.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWT as JSON under HAIP',
    breaks: 'HAIP-6.1-01',
    entails: [{ requirement: 'VCI-A.3.4-01', reason: 'OpenID4VCI says the same' }],
    profile: 'haip',
    seams: {
      'credential reply': (reply) =>
        body(reply, (members) =>
          member(members, 'credentials', (all) =>
            (all as { credential: unknown }[]).map(({ credential }) => ({
              credential:
                typeof credential === 'string' && credential.includes('~')
                  ? { payload: credential.split('.')[1] }
                  : credential,
            })),
          ),
        ),
    },
  },
  {
    name: 'credential that never ends under HAIP',
    breaks: 'HAIP-6.1-02',
    profile: 'haip',
    seams: { credentialPayload: (payload) => without(without(payload, 'exp'), 'status') },
  },
  {
    name: 'holder named by a thumbprint under HAIP',
    breaks: 'HAIP-6.1-04',
    entails: [
      { requirement: 'SDJWTVC-3.2.2.2-04', reason: 'SD-JWT VC says the same of the binding' },
    ],
    profile: 'haip',
    seams: {
      credentialPayload: (payload) =>
        member(payload, 'cnf', () => ({ jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' })),
    },
  },
  {
    name: 'status by another mechanism under HAIP',
    breaks: 'HAIP-6.1-05',
    profile: 'haip',
    seams: alsoInPayload(() => ({ status: { crl: { uri: 'https://issuer.example/crl' } } })),
  },
  {
    name: 'status list token without certificates under HAIP',
    breaks: 'HAIP-6.1-06',
    profile: 'haip',
    seams: { statusListHeader: (header) => without(header, 'x5c') },
  },
  {
    name: 'status list token with its trust anchor under HAIP',
    breaks: 'HAIP-6.1-07',
    profile: 'haip',
    seams: { statusListChain: async (chain, { root }) => [...(await chain), root] },
  },
  {
    name: 'status list token with a self-signed certificate under HAIP',
    breaks: 'HAIP-6.1-08',
    profile: 'haip',
    seams: {
      statusListSigningKey: () => selfSigned.key,
      statusListChain: async () => [await selfSigned.certificate()],
    },
  },
  {
    name: 'one status list entry for all under HAIP',
    breaks: 'HAIP-6.1-09',
    entails: [
      { requirement: 'TSL-12.5.1-01', reason: 'one entry is no random one' },
      { requirement: 'TSL-13.2-01', reason: 'it is that of the issuance before' },
      { requirement: 'TSL-13.2-02', reason: 'it is that of every copy' },
      { requirement: 'TSL-13.3-01', reason: 'it is that of other credentials' },
    ],
    profile: 'haip',
    seams: { statusReference: (place) => ({ ...place, idx: 7 }) },
  },
]
