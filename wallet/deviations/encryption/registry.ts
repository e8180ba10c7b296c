import type { Deviation } from '../deviation.ts'
import { brokenProofInAnEncryptedRequest } from './broken-proof-in-an-encrypted-request.ts'
import { noAlgInTheKeyForTheAnswer } from './no-alg-in-the-key-for-the-answer.ts'
import { noEncForTheEncryptedAnswer } from './no-enc-for-the-encrypted-answer.ts'
import { noKeyForTheEncryptedAnswer } from './no-key-for-the-encrypted-answer.ts'
import { noResponseEncryptionWhereItIsRequired } from './no-response-encryption-where-it-is-required.ts'
import { plainRequestWhereEncryptionIsRequired } from './plain-request-where-encryption-is-required.ts'
import { responseEncryptionAskedForInAPlainRequest } from './response-encryption-asked-for-in-a-plain-request.ts'
import { unknownAlgOfTheKeyForTheAnswer } from './unknown-alg-of-the-key-for-the-answer.ts'
import { unknownEncForTheEncryptedAnswer } from './unknown-enc-for-the-encrypted-answer.ts'

export const encryptionDeviations: readonly Deviation[] = [
  responseEncryptionAskedForInAPlainRequest,
  noEncForTheEncryptedAnswer,
  noKeyForTheEncryptedAnswer,
  unknownEncForTheEncryptedAnswer,
  unknownAlgOfTheKeyForTheAnswer,
  noAlgInTheKeyForTheAnswer,
  noResponseEncryptionWhereItIsRequired,
  plainRequestWhereEncryptionIsRequired,
  brokenProofInAnEncryptedRequest,
]
