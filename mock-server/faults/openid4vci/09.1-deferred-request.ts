import type { ReplyEncryption } from '../../http/encryption-wish.ts'
import type { Fault } from '../fault.ts'
import { refusal, refuseUnknown } from '../shared/answers.ts'
import { encryptedUnasked } from '../shared/encrypted-unasked.ts'
import { inTheClear } from '../shared/in-the-clear.ts'

const known = ['transaction_id', 'credential_response_encryption']

export const faults: readonly Fault[] = [
  {
    name: 'deferred endpoint without access token',
    breaks: 'VCI-9-01',
    seams: {
      'deferred reply': (reply, { request }) =>
        reply.status === 401
          ? {
              status: 202,
              headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
              body: { transaction_id: request.transaction_id, interval: 5 },
            }
          : reply,
    },
  },
  {
    name: 'deferred credential endpoint without TLS',
    breaks: 'VCI-9-02',
    entails: [
      { requirement: 'VCI-12.2.4-07', reason: 'the section on metadata says the same of the URL' },
    ],
    seams: inTheClear('deferred_credential_endpoint'),
  },
  {
    name: 'known transaction id refused',
    breaks: 'VCI-9.1-01',
    entails: [
      { requirement: 'VCI-9.1-03', reason: 'so is a request with a member that nobody knows' },
      { requirement: 'VCI-9.1-10', reason: 'so is an encrypted request' },
    ],
    seams: {
      'deferred reply': (reply) =>
        reply.status === 202 ? refusal(400, 'invalid_credential_request') : reply,
    },
  },
  {
    name: 'refused deferred request members',
    breaks: 'VCI-9.1-03',
    seams: {
      'deferred reply': (reply, { request }) =>
        refuseUnknown(reply, request, known, 'invalid_credential_request'),
    },
  },
  {
    name: 'deferred answer encrypted as the first one',
    breaks: 'VCI-9.1-04',
    entails: [
      { requirement: 'VCI-10-04', reason: 'its kid is that of the key before' },
      { requirement: 'VCI-9.2-04', reason: 'the answer is encrypted to a key of the past' },
    ],
    seams: {
      deferredEncryption: (wanted, { request }) =>
        (request.first as ReplyEncryption | undefined) ?? wanted,
    },
  },
  {
    name: 'deferred answer encrypted unasked',
    breaks: 'VCI-9.1-04',
    seams: { 'deferred reply': encryptedUnasked },
  },
  {
    name: 'transaction id for two at once',
    breaks: 'VCI-9.1-09',
    seams: { pauseBeforeUseMs: (none, { request }) => (request.of === 'deferrals' ? 200 : none) },
  },
  {
    name: 'encrypted deferred request refused',
    breaks: 'VCI-9.1-10',
    seams: {
      'deferred reply': (reply, { request }) =>
        reply.status < 300 && request.credential_response_encryption
          ? refusal(400, 'invalid_encryption_parameters')
          : reply,
    },
  },
]
