import { stringsMember } from '../../json.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noBatch, nonceEndpointThere, noProofNeeded } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a DPoP proof as key proof',
    requirement: 'VCI-F.4-01',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, typ: 'dpop+jwt' },
      payload: { ...draft.payload, jti: madeUp(), htm: 'POST', htu: draft.payload.aud },
    }),
  },
  {
    name: 'a private key in the proof',
    requirement: 'VCI-F.4-02',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, jwk: draft.signingKey.export({ format: 'jwk' }) },
    }),
  },
  {
    name: 'a proof of last year',
    requirement: 'VCI-F.4-03',
    at: 'credential',
    obstacle: nonceEndpointThere,
    keyProof: (draft) => ({
      ...draft,
      payload: { ...draft.payload, iat: Number(draft.payload.iat) - 365 * 86_400 },
    }),
  },
  {
    name: 'a proof of tomorrow',
    requirement: 'VCI-F.4-03',
    at: 'credential',
    obstacle: nonceEndpointThere,
    keyProof: (draft) => ({
      ...draft,
      payload: { ...draft.payload, iat: Number(draft.payload.iat) + 86_400 },
    }),
  },
  {
    name: 'a broken proof after a good one',
    requirement: 'VCI-F.4-04',
    at: 'credential',
    request: { proofs: 2 },
    obstacle: noBatch,
    keyProof: (draft, { index }) => (index === 1 ? { ...draft, signature: 'broken' } : draft),
  },
  {
    name: 'a broken proof before a good one',
    requirement: 'VCI-F.4-04',
    at: 'credential',
    request: { proofs: 2 },
    obstacle: noBatch,
    keyProof: (draft, { index }) => (index === 0 ? { ...draft, signature: 'broken' } : draft),
  },
  {
    name: 'two proofs of the same key',
    requirement: 'VCI-F.4-05',
    at: 'credential',
    request: { proofs: 2, proof: { type: 'jwt' } },
    obstacle: noBatch,
    credentialRequest: (draft) => {
      const [first] = stringsMember(draft.body.proofs, 'jwt') ?? []
      return { ...draft, body: { ...draft.body, proofs: { jwt: [first, first] } } }
    },
  },
  {
    name: 'an unregistered proof alg',
    requirement: 'VCI-F.4-06',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, header: { ...draft.header, alg: 'XX999' } }),
  },
]
