import { atResource, atServer, type DemandRow } from './demand.ts'

const at = [...atServer, ...atResource] as const
const of = <const K extends string>(keeps: K) => ({ at, keeps }) as const

/** Demonstrating proof of possession (RFC 9449). */
export const dpopDemands = {
  'dpop-once': of('RFC9449-4.3-05'),
  'dpop-readable': { ...of('RFC9449-4.3-05'), needed: true },
  'dpop-typ': of('RFC9449-4.3-01'),
  'dpop-algorithm': of('RFC9449-4.3-01'),
  'dpop-key-public': of('RFC9449-4.3-02'),
  'dpop-key-present': { ...of('RFC9449-4.3-02'), needed: true },
  'dpop-signature': of('RFC9449-4.3-02'),
  'dpop-claims': of('RFC9449-4.3-08'),
  'dpop-method': of('RFC9449-4.3-03'),
  'dpop-target': of('RFC9449-4.3-03'),
  'dpop-fresh': {
    ...of('RFC9449-4.3-04'),
    entails: { 'FAPI2-5.3.2.1-06': 'FAPI 2.0 has servers refuse what is far ahead' },
  },
  'dpop-unended': of('RFC7519-4.1.4-01'),
  'dpop-begun': of('RFC7519-4.1.5-01'),
  'dpop-token-hash': { at: atResource, keeps: 'RFC9449-4.3-06' },
  'dpop-key-bound': { at: atResource, keeps: 'RFC9449-4.3-07' },
  'dpop-unused': of('RFC9449-11.1-01'),
  'dpop-nonce': { at: atServer, keeps: 'RFC9449-8-01' },
  'dpop-nonce-at-resource': { at: atResource, keeps: 'RFC9449-9-01' },
  'dpop-used': {
    at: ['token', 'refresh'],
    keeps: 'FAPI2-5.3.2.1-01',
    profile: 'haip',
  },
  'dpop-jkt-same': { at: ['par'], keeps: 'RFC9449-10.1-02' },
  'dpop-proof-present': {
    at: atResource,
    keeps: 'RFC9449-7.1-03',
  },
  'bound-token-as-dpop': { at: atResource, keeps: 'RFC9449-7.2-01' },
  'bearer-token-as-bearer': { at: atResource, keeps: 'RFC9449-7.2-01' },
} as const satisfies Record<string, DemandRow>
