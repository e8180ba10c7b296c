import { atServer, type DemandRow } from './demand.ts'

const underHaip = {
  'HAIP-4.3-01': 'HAIP has clients authenticate at the PAR endpoint',
  'HAIP-4.4.1-01': 'HAIP has clients authenticate',
  'RFC6749-5.2-01': 'the refusal of wrong Basic credentials is missing',
}
const unproven = {
  at: atServer,
  keeps: { par: 'RFC9126-2.1-01', token: 'VCI-6.1-05', refresh: 'VCI-6.1-05' },
  entails: underHaip,
} as const satisfies DemandRow

/** Who the wallet is (RFC 6749, Section 2.3; RFC 7521; RFC 7523). */
export const clientDemands = {
  'one-client-authentication': { at: atServer, keeps: 'VCI-6.1-05' },
  'client-named': {
    at: atServer,
    keeps: { par: 'RFC9126-2.1-01', token: 'VCI-6.3-06', refresh: 'VCI-6.1-05' },
    entails: { 'VCI-12.3-02': 'whoever serves anonymous wallets has to announce it' },
  },
  'client-id-same': {
    at: atServer,
    keeps: { par: 'ABCA-6.4-01', token: 'ABCA-6.3-01', refresh: 'ABCA-6.3-01' },
    entails: { 'HAIP-4.4.1-03': 'HAIP says the same of the wallet attestation' },
  },
  'client-authenticated': unproven,
  'client-secret': unproven,
  'assertion-type': { at: atServer, keeps: 'RFC7523-2.2-01' },
  'assertion-readable': { at: atServer, keeps: 'RFC7523-3-05', needed: true },
  'assertion-signature': { at: atServer, keeps: 'RFC7523-3-05' },
  'assertion-issuer': { at: atServer, keeps: 'RFC7523-3-01' },
  'assertion-audience': {
    at: atServer,
    keeps: 'RFC7523-3-02',
    entails: { 'FAPI2-5.3.2.1-03': 'FAPI 2.0 narrows the same audience' },
  },
  'assertion-unexpired': { at: atServer, keeps: 'RFC7523-3-03' },
  'assertion-begun': { at: atServer, keeps: 'RFC7523-3-04' },
  'assertion-unused': { at: atServer, keeps: 'RFC7523-3-01' },
} as const satisfies Record<string, DemandRow>
