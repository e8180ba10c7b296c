import { newKeyPair } from '../../signed-jwt.ts'
import { brokenSignature, byAnotherKey, unsigned, withClaims, withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed, basicKeysWillDo, keyAttestationNotRequired } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'keys that resist too little',
    requirement: 'VCI-D-02',
    at: 'credential',
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    obstacle: (circumstances) =>
      keyAttestationNotRequired(circumstances) ?? basicKeysWillDo(circumstances),
    keyAttestation: (draft) => withClaims(draft, { key_storage: ['iso_18045_basic'] }),
  },
  {
    name: 'another typ in the key attestation',
    requirement: 'VCI-D.1-01',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => withHeader(draft, { typ: 'JWT' }),
  },
  {
    name: 'an unsigned key attestation',
    requirement: 'VCI-D.1-02',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: unsigned,
  },
  {
    name: 'a MAC as the signature of the key attestation',
    requirement: 'VCI-D.1-02',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => ({ ...withHeader(draft, { alg: 'HS256' }), secret: 'vcispec' }),
  },
  {
    name: 'no iat in the key attestation',
    requirement: 'VCI-D.1-03',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => withClaims(draft, { iat: undefined }),
  },
  {
    name: 'a key attestation without an end',
    requirement: 'VCI-D.1-04',
    at: 'credential',
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    obstacle: keyAttestationNotRequired,
    keyAttestation: (draft) => withClaims(draft, { exp: undefined }),
  },
  {
    name: 'an expired key attestation',
    requirement: 'VCI-D.1-05',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => withClaims(draft, { exp: Number(draft.payload.iat) - 24 * 3600 }),
  },
  {
    name: 'no attested keys in the key attestation',
    requirement: 'VCI-D.1-06',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => withClaims(draft, { attested_keys: undefined }),
  },
  {
    name: 'an empty list of attested keys',
    requirement: 'VCI-D.1-06',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) => withClaims(draft, { attested_keys: [] }),
  },
  {
    name: 'a proof by a key that is not attested',
    requirement: 'VCI-D.1-07',
    at: 'credential',
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    obstacle: keyAttestationNotRequired,
    keyAttestation: (draft) =>
      withClaims(draft, {
        attested_keys: [newKeyPair('ES256').publicKey.export({ format: 'jwk' })],
      }),
  },
  {
    name: 'a broken signature of the key attestation',
    requirement: 'VCI-D.1-08',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: brokenSignature,
  },
  {
    name: 'a key attestation by an unknown signer',
    requirement: 'VCI-D.1-11',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    keyAttestation: (draft) =>
      byAnotherKey(
        withClaims(withHeader(draft, { kid: undefined, x5c: undefined }), {
          iss: 'https://unknown-provider.example',
        }),
      ),
  },
]
