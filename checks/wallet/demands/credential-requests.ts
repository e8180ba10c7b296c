import type { DemandCheck } from '../demand-check.ts'
import { isBoundToScopes, isEncrypted, membersOf, proofsOf } from '../read.ts'

/** Of a Credential Request, and of encryption at each endpoint. */
export const credentialDemands: readonly DemandCheck[] = [
  {
    requirement: 'VCI-8.2-20',
    on: ['credential'],
    demands: [
      'method-allowed',
      'json-media-type',
      'json-body',
      'json-object',
      'members-once',
      'utf-8-body',
    ],
    expected: 'a JSON object in application/json',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-18',
    on: ['credential'],
    demands: [
      'some-credential-id',
      'one-credential-id',
      'given-identifier-alone',
      'credential-id-string',
      'credential-configuration-known',
    ],
    expected: 'exactly one identifier, of something that this issuer has',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-24',
    on: ['credential'],
    demands: ['token-covers-configuration', 'token-has-required-scopes'],
    where: isBoundToScopes,
    expected: 'a credential that the access token is for',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-19',
    on: ['credential'],
    demands: ['proofs-present', 'proofs-object', 'one-proof-type', 'proofs-non-empty'],
    expected: 'proofs of one type, in a non-empty array',
    carries: () => false,
  },
  {
    requirement: 'VCI-12.2.4-59',
    on: ['credential'],
    demands: ['batch-size'],
    expected: 'at most batch_size proofs',
    carries: () => false,
  },
  {
    requirement: 'VCI-3.3.2-04',
    on: ['credential'],
    demands: ['distinct-keys'],
    expected: 'another key in each proof',
    carries: (exchange) => proofsOf(exchange).jwt.length > 1,
  },
  {
    requirement: 'VCI-10-10',
    on: ['credential', 'deferred'],
    demands: ['request-encryption-offered', 'request-encryption-readable'],
    expected: 'a JWE by a published key and an advertised enc',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-21',
    on: ['credential'],
    demands: ['request-encrypted'],
    expected: 'an encrypted request',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-22',
    on: ['credential'],
    demands: ['response-encryption-present'],
    expected: 'credential_response_encryption',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-23',
    on: ['credential'],
    demands: ['response-encryption-protected'],
    expected: 'an encrypted request',
    carries: () => false,
  },
  {
    requirement: 'VCI-8.2-28',
    on: ['credential', 'deferred'],
    demands: [
      'response-encryption-offered',
      'response-encryption-jwk',
      'response-encryption-enc',
      'response-key-alg',
      'response-encryption-supported',
      'response-key-supported',
      'response-zip-supported',
      'response-encryption-usable',
    ],
    expected: 'a public jwk with a supported alg, and a supported enc',
    carries: (exchange) =>
      isEncrypted(exchange) && membersOf(exchange).credential_response_encryption !== undefined,
  },
]
