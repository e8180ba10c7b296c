import type { Fault } from '../fault.ts'
import { answerCompressedTwice } from './answer-compressed-twice.ts'
import { answerEncryptedUnasked } from './answer-encrypted-unasked.ts'
import { credentialAnswerInTheClear } from './credential-answer-in-the-clear.ts'
import { deferredAnswerEncryptedAsTheFirstOne } from './deferred-answer-encrypted-as-the-first-one.ts'
import { deferredAnswerInTheClear } from './deferred-answer-in-the-clear.ts'
import { encryptedDeferredRequestRefused } from './encrypted-deferred-request-refused.ts'
import { encryptedErrors } from './encrypted-errors.ts'
import { encryptedRequestThatIsNotOpened } from './encrypted-request-that-is-not-opened.ts'
import { encryptionKeyWithoutAlg } from './encryption-key-without-alg.ts'
import { jweCompressedUnasked } from './jwe-compressed-unasked.ts'
import { jweOfAnotherAlg } from './jwe-of-another-alg.ts'
import { jweOfAnotherEncThanAskedFor } from './jwe-of-another-enc-than-asked-for.ts'
import { jweOfAnotherMediaType } from './jwe-of-another-media-type.ts'
import { jweWithoutTheKidOfTheKey } from './jwe-without-the-kid-of-the-key.ts'

export const encryptionFaults: readonly Fault[] = [
  encryptedRequestThatIsNotOpened,
  encryptedDeferredRequestRefused,
  credentialAnswerInTheClear,
  deferredAnswerInTheClear,
  deferredAnswerEncryptedAsTheFirstOne,
  jweOfAnotherMediaType,
  jweOfAnotherAlg,
  jweWithoutTheKidOfTheKey,
  jweOfAnotherEncThanAskedFor,
  jweCompressedUnasked,
  answerCompressedTwice,
  answerEncryptedUnasked,
  encryptedErrors,
  encryptionKeyWithoutAlg,
]
