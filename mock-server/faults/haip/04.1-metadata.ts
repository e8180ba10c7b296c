import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { inIssuerMetadata } from '../shared/documents.ts'
import { foreignKey } from '../shared/foreign-key.ts'
import { selfSigned } from '../shared/self-signed.ts'

export const faults: readonly Fault[] = [
  {
    name: 'neither SD-JWT VC nor mdoc under HAIP',
    breaks: 'HAIP-3-01',
    entails: [
      { requirement: 'VCI-15.2-01', reason: 'no other format lets the holder choose' },
      { requirement: 'VCI-4.1.1-03', reason: 'what is offered is no longer in the metadata' },
      { requirement: 'VCI-6.2-06', reason: 'what the token is for is no longer in the metadata' },
    ],
    profile: 'haip',
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'credential_configurations_supported', (all) =>
        Object.fromEntries(
          Object.entries(Object(all)).filter(
            ([, one]) => !['dc+sd-jwt', 'mso_mdoc'].includes(Object(one).format),
          ),
        ),
      ),
    ),
  },
  {
    name: 'server metadata at the appended path under HAIP',
    breaks: 'HAIP-4.1-01',
    entails: [{ requirement: 'RFC8414-3-01', reason: 'RFC 8414 says the same' }],
    profile: 'haip',
    seams: { serverMetadataLocation: () => 'appended' },
  },
  {
    name: 'configurations without scope under HAIP',
    breaks: 'HAIP-4.1-02',
    entails: [
      { requirement: 'VCI-12.2.3-07', reason: 'signed metadata keeps what the other lacks' },
      { requirement: 'HAIP-4.2-02', reason: 'what is offered has no scope' },
    ],
    profile: 'haip',
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) =>
          member(metadata, 'credential_configurations_supported', (all) =>
            Object.fromEntries(
              Object.entries(Object(all)).map(([id, one]) => [id, without(Object(one), 'scope')]),
            ),
          ),
        ),
    },
  },
  {
    name: 'signed metadata by another key under HAIP',
    breaks: 'HAIP-4.1-03',
    entails: [
      { requirement: 'VCI-12.2.3-08', reason: 'OpenID4VCI says the same' },
      { requirement: 'HAIP-4.1-04', reason: 'the certificate is of another key' },
      {
        requirement: 'RFC7515-4.1.6-02',
        reason: 'the first certificate is not of the signing key',
      },
    ],
    profile: 'haip',
    seams: { signedMetadataKey: () => foreignKey },
  },
  {
    name: 'signed metadata without certificates under HAIP',
    breaks: 'HAIP-4.1-04',
    profile: 'haip',
    seams: { signedMetadataHeader: (header) => without(header, 'x5c') },
  },
  {
    name: 'signed metadata with its trust anchor under HAIP',
    breaks: 'HAIP-4.1-05',
    profile: 'haip',
    seams: { signedMetadataChain: async (chain, { root }) => [...(await chain), root] },
  },
  {
    name: 'signed metadata with a self-signed certificate under HAIP',
    breaks: 'HAIP-4.1-06',
    profile: 'haip',
    seams: {
      signedMetadataKey: () => selfSigned.key,
      signedMetadataChain: async () => [await selfSigned.certificate()],
    },
  },
  {
    name: 'no nonce endpoint under HAIP',
    breaks: 'HAIP-4.1-07',
    entails: [
      { requirement: 'VCI-7-01', reason: 'proofs need its nonce' },
      { requirement: 'VCI-F.1-01', reason: 'a proof without a nonce is refused' },
      { requirement: 'VCI-13.8-01', reason: 'nothing else keeps proofs from being replayed' },
    ],
    profile: 'haip',
    seams: inIssuerMetadata((metadata) => without(metadata, 'nonce_endpoint')),
  },
  {
    name: 'proofs by ES384 only under HAIP',
    breaks: 'HAIP-7-01',
    profile: 'haip',
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (one) =>
          member(one, 'proof_types_supported', (types) => ({
            ...Object(types),
            jwt: { proof_signing_alg_values_supported: ['ES384'] },
          })),
        ),
    },
  },
  {
    name: 'wallet attestations by ES384 only',
    breaks: 'HAIP-7-02',
    profile: 'haip',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => ({
          ...metadata,
          client_attestation_signing_alg_values_supported: ['ES384'],
        })),
    },
  },
  {
    name: 'key attestation by ES256 refused under HAIP',
    breaks: 'HAIP-7-03',
    entails: [{ requirement: 'VCI-F.1-01', reason: 'the proof around it is refused' }],
    profile: 'haip',
    seams: {
      'credential reply': (reply, { request }) =>
        reply.status === 200 && Object.values(Object(request.proofs)).flat().some(isAttested)
          ? refusal(400, 'invalid_proof')
          : reply,
    },
  },
]

function isAttested(proof: unknown): boolean {
  const [header = ''] = String(proof).split('.')
  return Buffer.from(header, 'base64url').includes('key_attestation')
}
