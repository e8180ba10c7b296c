import type { DemandCheck } from '../demand-check.ts'
import { membersOf } from '../read.ts'

/** Of requests after the Credential Response. */
export const laterDemands: readonly DemandCheck[] = [
  {
    requirement: 'VCI-9.1-05',
    on: ['deferred'],
    demands: ['json-media-type', 'json-body', 'json-object', 'members-once', 'utf-8-body'],
    expected: 'a JSON object in application/json',
    carries: () => false,
  },
  {
    requirement: 'VCI-9.1-11',
    on: ['deferred'],
    demands: [
      'transaction-id-present',
      'transaction-known',
      'transaction-of-user',
      'transaction-unused',
      'method-allowed',
    ],
    advice: ['transaction-unused'],
    expected: 'the transaction_id that came, until there is a credential',
    carries: (exchange) => membersOf(exchange).transaction_id !== undefined,
  },
  {
    requirement: 'VCI-11.1-08',
    on: ['notification'],
    demands: ['notification-id-string', 'notification-id-known', 'notification-id-of-user'],
    expected: 'the notification_id that came with the credentials',
    carries: () => false,
  },
  {
    requirement: 'VCI-11.1-05',
    on: ['notification'],
    demands: [
      'notification-event',
      'method-allowed',
      'json-media-type',
      'json-body',
      'json-object',
      'members-once',
      'utf-8-body',
    ],
    expected: 'a JSON object with one of the three events',
    carries: () => false,
  },
  {
    requirement: 'VCI-11.1-07',
    on: ['notification'],
    demands: ['event-description-text'],
    expected: 'a text of allowed characters',
    carries: () => false,
  },
  {
    requirement: 'VCI-9.1-07',
    on: ['deferred'],
    demands: ['request-encrypted'],
    expected: 'an encrypted request',
    carries: () => false,
  },
  {
    requirement: 'VCI-9.1-08',
    on: ['deferred'],
    demands: ['response-encryption-present'],
    expected: 'credential_response_encryption',
    carries: () => false,
  },
  {
    requirement: 'VCI-9.1-06',
    on: ['deferred'],
    demands: ['response-encryption-protected'],
    expected: 'an encrypted request',
    carries: () => false,
  },
]
