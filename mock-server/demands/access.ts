import { atResource, type DemandRow } from './demand.ts'

/** The access token of a request (RFC 6750, Section 3). */
export const accessDemands = {
  'access-token-present': {
    at: atResource,
    keeps: { credential: 'VCI-8.3.1.1-01', deferred: 'VCI-9-01', notification: 'VCI-11.3-01' },
    entails: {
      'P1-FLOW-23': 'PingOne’s page says the same of its credentials',
      'RFC6750-2.3-01': 'a token in the query is none in the header',
    },
  },
  'access-token-known': {
    at: atResource,
    keeps: { credential: 'VCI-8.3.1.1-02', deferred: 'VCI-9-01', notification: 'VCI-11.3-01' },
    entails: {
      'P1-FLOW-23': 'PingOne’s page says the same of its credentials',
      'RFC6749-4.1.2-02': 'a revoked token is served like any other',
      'RFC6750-2.3-01': 'a token in the query is none in the header',
    },
  },
  'access-token-unexpired': {
    at: atResource,
    keeps: { credential: 'VCI-8.3.1.1-03', deferred: 'VCI-9-01', notification: 'VCI-11.3-01' },
    entails: { 'FAPI2-5.3.4-02': 'FAPI 2.0 has resource servers look at the end of a token' },
  },
} as const satisfies Record<string, DemandRow>
