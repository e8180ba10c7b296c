import { atServer, type DemandRow } from './demand.ts'

const of = <const K extends string>(keeps: K) => ({ at: atServer, keeps }) as const

/** Attestation-based client authentication, draft 07. */
export const attestationDemands = {
  'attestation-headers-once': of('ABCA-6.2-01'),
  'attestation-readable': { ...of('ABCA-6.2-01'), needed: true },
  'attestation-typ': of('ABCA-5.1-01'),
  'attestation-algorithm': of('ABCA-9-03'),
  'attestation-claims': of('ABCA-5.1-02'),
  'attestation-key-present': { ...of('ABCA-5.1-02'), needed: true },
  'attestation-key-public': of('ABCA-9-01'),
  'attestation-trusted': of('VCI-E-01'),
  'attestation-signature': of('ABCA-5.1-04'),
  'attestation-chain': { ...of('HAIP-4.4.1-01'), profile: 'haip' },
  'attestation-unexpired': of('ABCA-5.1-03'),
  'attestation-begun': of('RFC7519-4.1.5-01'),
  'attestation-pop-present': of('ABCA-6.2-01'),
  'attestation-pop-readable': { ...of('ABCA-6.2-01'), needed: true },
  'attestation-pop-typ': of('ABCA-5.2-01'),
  'attestation-pop-algorithm': of('ABCA-9-03'),
  'attestation-pop-signature': of('ABCA-5.2-02'),
  'attestation-pop-claims': of('ABCA-5.2-01'),
  'attestation-pop-issuer': of('ABCA-5.2-03'),
  'attestation-pop-audience': of('ABCA-5.2-04'),
  'attestation-pop-fresh': {
    ...of('ABCA-9-02'),
    entails: { 'FAPI2-5.3.2.1-06': 'FAPI 2.0 has servers refuse what is far ahead' },
  },
  'attestation-pop-unended': of('RFC7519-4.1.4-01'),
  'attestation-pop-begun': of('RFC7519-4.1.5-01'),
  'attestation-challenge': of('ABCA-6.2-02'),
  'attestation-pop-unused': of('ABCA-12.1-01'),
} as const satisfies Record<string, DemandRow>
