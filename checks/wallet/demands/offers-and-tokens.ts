import { preAuthorizedGrant } from '../../engine/lookup.ts'
import type { DemandCheck } from '../demand-check.ts'
import { grantTypeOf, parametersOf } from '../read.ts'

/** What an offer and its authorization ask of the requests that follow. */
export const tokenDemands: readonly DemandCheck[] = [
  {
    requirement: 'VCI-4.1.1-24',
    on: ['token'],
    demands: [
      'pre-authorized-code-present',
      'pre-authorized-code-known',
      'pre-authorized-code-unused',
      'pre-authorized-code-unexpired',
      'pre-authorized-code-of-something',
    ],
    expected: 'the pre-authorized_code of the offer',
    carries: (exchange) => grantTypeOf(exchange) === preAuthorizedGrant,
  },
  {
    requirement: 'VCI-4.1.1-25',
    on: ['token'],
    demands: ['tx-code-present', 'tx-code', 'tx-code-whole', 'no-tx-code', 'tx-code-attempts'],
    advice: ['no-tx-code'],
    expected: 'the Transaction Code of the user, where the offer asks for one',
    carries: (exchange) => parametersOf(exchange).has('tx_code'),
  },
  {
    requirement: 'VCI-6.1-10',
    on: ['token'],
    demands: [
      'redirect-uri-repeated',
      'redirect-uri-same',
      'one-client-authentication',
      'client-named',
      'client-id-same',
      'client-authenticated',
      'client-secret',
      'assertion-type',
    ],
    expected: 'client authentication as registered or client_id, and the redirect_uri of before',
    carries: (exchange) => grantTypeOf(exchange) === 'authorization_code',
  },
  {
    requirement: 'VCI-5.1.1-08',
    on: ['par', 'authorize', 'token'],
    demands: ['details-array', 'details-type', 'details-configuration'],
    expected: 'authorization_details as Section 5.1.1 has them',
    carries: (exchange) => parametersOf(exchange).has('authorization_details'),
  },
  {
    requirement: 'VCI-B.1-02',
    on: ['par', 'authorize', 'token'],
    demands: ['details-claims', 'details-claim-path', 'details-claim-once'],
    expected: 'claims with a non-empty path, each once',
    carries: () => false,
  },
  {
    requirement: 'VCI-6.2-08',
    on: ['credential'],
    demands: ['credential-identifier-known', 'credential-identifier-used'],
    expected: 'a credential_identifier of the token',
    carries: () => false,
  },
]
