import type { ReplyEncryption } from '../../http/encryption-wish.ts'
import type { Fault } from '../fault.ts'

export const deferredAnswerEncryptedAsTheFirstOne: Fault = {
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
}
