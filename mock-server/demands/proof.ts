import type { DemandRow } from './demand.ts'

const at = ['credential'] as const
const of = <const K extends string>(keeps: K) => ({ at, keeps }) as const

const forged = {
  'VCI-8.3.1.2-11': 'a bad proof is accepted',
  'VCI-F.4-04': 'a bad proof is accepted in a batch as well',
}
const badly = 'the signature is what is not looked at'

/** Key proofs and key attestations (OpenID4VCI 1.0, Appendices D and F). */
export const proofDemands = {
  'proof-readable': { ...of('VCI-8.3.1.2-11'), needed: true },
  'proof-typ': {
    ...of('VCI-F.1-03'),
    entails: { 'VCI-F.4-01': 'the same rule, said of every proof type' },
  },
  'proof-algorithm': {
    ...of('VCI-F.1-14'),
    entails: {
      'VCI-F.1-02': 'none is not listed either',
      'VCI-F.4-06': 'nor is what nobody knows',
    },
  },
  'proof-critical': of('RFC7515-4.1.11-01'),
  'proof-signature': { ...of('VCI-F.1-12'), entails: forged },
  'proof-unended': of('RFC7519-4.1.4-01'),
  'proof-begun': of('RFC7519-4.1.5-01'),
  'proof-issued-at': {
    ...of('VCI-F.1-08'),
    entails: { 'VCI-F.4-03': 'without a date there is no window' },
  },
  'proof-fresh': of('VCI-F.4-03'),
  'proof-audience': of('VCI-F.1-07'),
  'proof-audience-issuer': of('VCI-F.1-07'),
  'proof-issuer': of('VCI-F.1-10'),
  'proof-issuer-anonymous': of('VCI-F.1-11'),
  'proof-key-once': of('VCI-F.1-04'),
  'proof-key-public': of('VCI-F.4-02'),
  'proof-key-present': {
    ...of('VCI-F.1-05'),
    entails: { 'VCI-F.1-06': 'a kid that leads to no key names none' },
    needed: true,
  },
  'proof-chain': of('RFC7515-4.1.6-03'),
  'proof-key-attested': of('VCI-D.1-07'),
  'proof-nonce': {
    ...of('VCI-F.1-09'),
    entails: { 'VCI-8.3.1.2-12': 'the refusal that is missing' },
  },
  'nonce-known': of('VCI-8.3.1.2-13'),
  'presentation-readable': { ...of('VCI-F.2-07'), needed: true },
  'presentation-proof': { ...of('VCI-F.2-07'), needed: true },
  'presentation-key': { ...of('VCI-F.2-07'), needed: true },
  'presentation-cryptosuite': { ...of('VCI-F.2-02') },
  'presentation-purpose': of('VCI-F.2-03'),
  'presentation-domain': of('VCI-F.2-04'),
  'presentation-domain-issuer': of('VCI-F.2-04'),
  'presentation-holder': of('VCI-F.2-06'),
  'presentation-signature': { ...of('VCI-F.2-07'), entails: { 'VCI-F.2-02': badly } },
  'presentation-challenge': of('VCI-F.2-05'),
  'challenge-known': of('VCI-F.2-05'),
  'key-attestation': of('VCI-12.2.4-44'),
  'key-attestation-readable': { ...of('VCI-D.1-08'), needed: true },
  'key-attestation-typ': of('VCI-D.1-01'),
  'key-attestation-algorithm': of('VCI-D.1-02'),
  'key-attestation-algorithm-listed': {
    ...of('VCI-F.3-03'),
    entails: { 'VCI-F.1-15': 'the same list counts in a jwt proof' },
  },
  'key-attestation-trusted': of('VCI-D.1-11'),
  'key-attestation-signature': {
    ...of('VCI-D.1-08'),
    entails: { 'VCI-F.3-03': badly, 'VCI-F.1-15': badly },
  },
  'key-attestation-issued-at': of('VCI-D.1-03'),
  'key-attestation-expiry': of('VCI-D.1-04'),
  'key-attestation-unexpired': of('VCI-D.1-05'),
  'key-attestation-begun': of('RFC7519-4.1.5-01'),
  'key-attestation-keys': of('VCI-D.1-06'),
  'key-attestation-resistance': of('VCI-D-02'),
  'key-attestation-nonce': of('VCI-F.3-02'),
  'key-attestation-nonce-known': of('VCI-F.3-02'),
  'key-attestation-nonce-in-proof': of('VCI-F.1-16'),
} as const satisfies Record<string, DemandRow>
