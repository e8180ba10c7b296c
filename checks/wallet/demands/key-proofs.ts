import type { DemandCheck } from '../demand-check.ts'

/** Of key proofs and key attestations. */
export const proofDemands: readonly DemandCheck[] = [
  {
    requirement: 'VCI-F-04',
    on: ['credential'],
    demands: ['proof-type-known', 'proofs-array', 'single-proof'],
    expected: 'an array of proofs of a type that the metadata lists',
    carries: () => false,
  },
  {
    requirement: 'VCI-F.1-20',
    on: ['credential'],
    demands: [
      'proof-typ',
      'proof-algorithm',
      'proof-issued-at',
      'proof-audience',
      'proof-audience-issuer',
      'proof-nonce',
      'nonce-known',
    ],
    expected: 'typ, a listed alg, one key, aud, iat and nonce',
    carries: () => false,
  },
  {
    requirement: 'VCI-F.1-21',
    on: ['credential'],
    demands: ['proof-issuer', 'proof-issuer-anonymous'],
    expected: 'the client_id as iss, or none',
    carries: () => false,
  },
  {
    requirement: 'VCI-D.1-10',
    on: ['credential'],
    demands: [
      'key-attestation-typ',
      'key-attestation-algorithm',
      'key-attestation-issued-at',
      'key-attestation-expiry',
      'key-attestation-unexpired',
      'key-attestation-begun',
      'key-attestation-keys',
      'key-attestation-resistance',
      'key-attestation-readable',
      'key-attestation-signature',
      'key-attestation-trusted',
    ],
    expected: 'a key attestation as Appendix D.1 has it, in force',
    carries: () => false,
  },
  {
    requirement: 'HAIP-4.5.1-05',
    on: ['credential'],
    demands: ['key-attestation'],
    expected: 'a key attestation',
    carries: () => false,
  },
  {
    requirement: 'VCI-F.3-06',
    on: ['credential'],
    demands: [
      'key-attestation-algorithm-listed',
      'key-attestation-nonce',
      'key-attestation-nonce-known',
    ],
    expected: 'a listed alg and a c_nonce',
    carries: () => false,
  },
  {
    requirement: 'VCI-F.1-23',
    on: ['credential'],
    demands: ['key-attestation-nonce-in-proof'],
    expected: 'a c_nonce in the key attestation of the proof',
    carries: () => false,
  },
]
