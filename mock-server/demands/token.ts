import type { DemandRow } from './demand.ts'

/** Token requests, by each grant (RFC 6749, Sections 4.1.3 and 6; OpenID4VCI 1.0, Section 6). */
export const tokenDemands = {
  'grant-type-present': { at: ['token'], keeps: 'RFC6749-5.2-03', needed: true },
  'grant-type-supported': { at: ['token', 'refresh'], keeps: 'RFC6749-5.2-02', needed: true },
  'wallet-redeems': { at: ['token', 'refresh'], keeps: 'P1-FLOW-22' },
  'details-granted': { at: ['token', 'refresh'], keeps: 'VCI-6.1.1-03' },
  'code-present': { at: ['token'], keeps: 'RFC6749-4.1.3-03', needed: true },
  'code-known': {
    at: ['token'],
    keeps: 'RFC6749-4.1.3-03',
    entails: { 'RFC6749-4.1.2-03': 'an outdated code is an unknown one' },
    needed: true,
  },
  'code-of-client': { at: ['token'], keeps: 'RFC6749-4.1.3-01' },
  'redirect-uri-repeated': { at: ['token'], keeps: 'RFC6749-4.1.3-02' },
  'redirect-uri-same': { at: ['token'], keeps: 'RFC6749-4.1.3-02' },
  'code-verifier': { at: ['token'], keeps: 'RFC7636-4.6-01' },
  'no-code-verifier': { at: ['token'], keeps: 'RFC9700-2.1.1-01' },
  'code-of-dpop-key': {
    at: ['token'],
    keeps: 'RFC9449-10-01',
    entails: { 'FAPI2-5.3.2.1-04': 'FAPI 2.0 says the same' },
  },
  'code-of-something': { at: ['token'], keeps: 'VCI-6.3-05' },
  'code-unused': {
    at: ['token'],
    keeps: 'RFC6749-4.1.2-01',
    entails: { 'RFC6749-4.1.2-02': 'a replay that is served takes nothing away' },
  },
  'pre-authorized-code-present': { at: ['token'], keeps: 'VCI-6.1-01', needed: true },
  'pre-authorized-code-known': { at: ['token'], keeps: 'VCI-6.3-04', needed: true },
  'pre-authorized-code-unexpired': {
    at: ['token'],
    keeps: 'VCI-4.1.1-13',
    entails: {
      'P1-FLOW-14': 'PingOne’s page says how long an offer is good for',
      'VCI-6.3-05': 'the refusal that is missing',
    },
  },
  'pre-authorized-code-of-something': { at: ['token'], keeps: 'VCI-6.3-05' },
  'pre-authorized-code-unused': { at: ['token'], keeps: 'VCI-4.1.1-12' },
  'no-tx-code': { at: ['token'], keeps: 'VCI-6.3-01' },
  'tx-code-present': {
    at: ['token'],
    keeps: 'VCI-4.1.1-15',
    entails: { 'VCI-6.3-02': 'a missing tx_code is not refused' },
  },
  'tx-code-attempts': { at: ['token'], keeps: 'VCIE-13.6.3-01' },
  'tx-code': {
    at: ['token'],
    keeps: 'VCI-6.3-03',
    entails: {
      'VCIE-13.6.3-01': 'attempts are not counted',
      'VCIE-13.6.3-05': 'a wrong tx_code is not reported',
    },
  },
  'tx-code-whole': { at: ['token'], keeps: 'VCI-6.3-03' },
  'refresh-token-present': { at: ['refresh'], keeps: 'RFC6749-6-04', needed: true },
  'refresh-token-known': { at: ['refresh'], keeps: 'RFC6749-6-04', needed: true },
  'refresh-token-of-server': { at: ['refresh'], keeps: 'RFC6749-6-02' },
  'refresh-token-of-client': { at: ['refresh'], keeps: 'RFC6749-6-02' },
  'refresh-token-of-instance': { at: ['refresh'], keeps: 'ABCA-10.3-01' },
  'refresh-token-of-dpop-key': { at: ['refresh'], keeps: 'RFC9449-5-02' },
  'refresh-scope': { at: ['refresh'], keeps: 'RFC6749-6-01' },
  'refresh-token-unused': { at: ['refresh'], keeps: 'RFC9700-2.2.2-01' },
} as const satisfies Record<string, DemandRow>
