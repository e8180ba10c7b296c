import { grantTypes } from '../../../protocol/grants.ts'
import { configurationOf } from '../../journey-state.ts'
import { stringsMember } from '../../json.ts'
import { newKeyPair } from '../../signed-jwt.ts'
import { withClaims, withHeader } from '../altered-jwt.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { foreignKey, madeUp } from '../made-up.ts'
import {
  clientWasNamed,
  keyAttestationNotRequired,
  listedProofAlgorithms,
  noNonceEndpoint,
  noProofNeeded,
} from '../obstacles.ts'

function didKeyNotListed({ issuer, configurationId = '' }: Circumstances): string | undefined {
  const configuration = issuer && configurationOf(issuer, configurationId)
  const listed = stringsMember(configuration, 'cryptographic_binding_methods_supported')
  return listed?.includes('did:key')
    ? undefined
    : `The configuration ${configurationId} has no did:key in cryptographic_binding_methods_supported.`
}

function unlisted(circumstances: Circumstances): string | undefined {
  const listed = listedProofAlgorithms(circumstances, 'jwt')
  return ['ES384', 'ES512', 'PS256'].find((name) => !listed.includes(name))
}

export const deviations: readonly Deviation[] = [
  {
    name: 'an unsigned proof',
    requirement: 'VCI-F.1-02',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, alg: 'none' },
      signature: 'empty',
    }),
  },
  {
    name: 'a MAC as proof signature',
    requirement: 'VCI-F.1-02',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, alg: 'HS256' },
      secret: JSON.stringify(draft.header.jwk),
    }),
  },
  {
    name: 'another typ in the proof',
    requirement: 'VCI-F.1-03',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, header: { ...draft.header, typ: 'JWT' } }),
  },
  {
    name: 'no typ in the proof',
    requirement: 'VCI-F.1-03',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: ({ header: { typ: _, ...header }, ...draft }) => ({ ...draft, header }),
  },
  {
    name: 'a kid beside the jwk of the proof',
    requirement: 'VCI-F.1-04',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, kid: 'did:example:wallet#1' },
    }),
  },
  {
    name: 'an x5c beside the jwk of the proof',
    requirement: 'VCI-F.1-04',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      header: { ...draft.header, x5c: ['MIIB'] },
    }),
  },
  {
    name: 'no key in the proof',
    requirement: 'VCI-F.1-05',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: ({ header: { jwk: _, ...header }, ...draft }) => ({ ...draft, header }),
  },
  {
    name: 'a broken DID in the proof',
    requirement: 'VCI-F.1-06',
    at: 'credential',
    obstacle: didKeyNotListed,
    keyProof: ({ header: { jwk: _, ...header }, ...draft }) => ({
      ...draft,
      header: { ...header, kid: 'did:key:zBroken#zBroken' },
    }),
  },
  {
    name: 'another audience in the proof',
    requirement: 'VCI-F.1-07',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      payload: { ...draft.payload, aud: 'https://another-issuer.example' },
    }),
  },
  {
    name: 'no audience in the proof',
    requirement: 'VCI-F.1-07',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: ({ payload: { aud: _, ...payload }, ...draft }) => ({ ...draft, payload }),
  },
  {
    name: 'the credential endpoint as audience of the proof',
    requirement: 'VCI-F.1-07',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft, { issuer }) => ({
      ...draft,
      payload: { ...draft.payload, aud: issuer?.members.credential_endpoint },
    }),
  },
  {
    name: 'no iat in the proof',
    requirement: 'VCI-F.1-08',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: ({ payload: { iat: _, ...payload }, ...draft }) => ({ ...draft, payload }),
  },
  {
    name: 'an iat as text in the proof',
    requirement: 'VCI-F.1-08',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({
      ...draft,
      payload: { ...draft.payload, iat: String(draft.payload.iat) },
    }),
  },
  {
    name: 'a numeric nonce in the proof',
    requirement: 'VCI-F.1-09',
    at: 'credential',
    obstacle: noNonceEndpoint,
    keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, nonce: 7 } }),
  },
  {
    name: 'another iss in the proof',
    requirement: 'VCI-F.1-10',
    at: 'credential',
    needs: { grant: grantTypes.authorizationCode },
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, iss: madeUp() } }),
  },
  {
    name: 'an iss in the proof of an anonymous wallet',
    requirement: 'VCI-F.1-11',
    at: 'credential',
    needs: { grant: grantTypes.preAuthorizedCode },
    obstacle: clientWasNamed,
    keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, iss: madeUp() } }),
  },
  {
    name: 'a proof signed by another key',
    requirement: 'VCI-F.1-12',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, signingKey: foreignKey() }),
  },
  {
    name: 'a proof of an unlisted alg',
    requirement: 'VCI-F.1-14',
    at: 'credential',
    obstacle: (circumstances) =>
      noProofNeeded(circumstances) ??
      (unlisted(circumstances) === undefined
        ? 'The metadata lists every proof alg that this wallet knows.'
        : undefined),
    keyProof: (draft, circumstances) => {
      const algorithm = unlisted(circumstances)
      if (algorithm === undefined) return draft
      const { privateKey, publicKey } = newKeyPair(algorithm)
      return {
        ...draft,
        header: { ...draft.header, alg: algorithm, jwk: publicKey.export({ format: 'jwk' }) },
        signingKey: privateKey,
      }
    },
  },
  {
    name: 'an unlisted alg of the key attestation in a proof',
    requirement: 'VCI-F.1-15',
    at: 'credential',
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    obstacle: (circumstances) =>
      keyAttestationNotRequired(circumstances) ??
      (listedProofAlgorithms(circumstances, 'jwt').includes('ES512')
        ? 'The configuration lists ES512 for proofs.'
        : undefined),
    keyAttestation: (draft) => ({
      ...withHeader(draft, { alg: 'ES512' }),
      signingKey: newKeyPair('ES512').privateKey,
    }),
  },
  {
    name: 'a made-up nonce in the key attestation of a proof',
    requirement: 'VCI-F.1-16',
    at: 'credential',
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    obstacle: (circumstances) =>
      keyAttestationNotRequired(circumstances) ?? noNonceEndpoint(circumstances),
    keyAttestation: (draft) => withClaims(draft, { nonce: madeUp() }),
  },
]
