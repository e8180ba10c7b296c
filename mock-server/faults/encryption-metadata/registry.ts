import type { Fault } from '../fault.ts'
import { encryptionKeysWithoutKid } from './encryption-keys-without-kid.ts'
import { privateEncryptionKeyInTheMetadata } from './private-encryption-key-in-the-metadata.ts'
import { requestEncryptionFlagAsText } from './request-encryption-flag-as-text.ts'
import { requestEncryptionKeysAsABareList } from './request-encryption-keys-as-a-bare-list.ts'
import { requestEncryptionOfNoEnc } from './request-encryption-of-no-enc.ts'
import { requestEncryptionOfNoZip } from './request-encryption-of-no-zip.ts'
import { requiredResponseEncryptionAlone } from './required-response-encryption-alone.ts'
import { responseEncryptionFlagAsText } from './response-encryption-flag-as-text.ts'
import { responseEncryptionOfNoAlg } from './response-encryption-of-no-alg.ts'
import { responseEncryptionOfNoEnc } from './response-encryption-of-no-enc.ts'
import { responseEncryptionOfNoZip } from './response-encryption-of-no-zip.ts'

export const encryptionMetadataFaults: readonly Fault[] = [
  encryptionKeysWithoutKid,
  privateEncryptionKeyInTheMetadata,
  requestEncryptionFlagAsText,
  requestEncryptionKeysAsABareList,
  requestEncryptionOfNoEnc,
  requestEncryptionOfNoZip,
  requiredResponseEncryptionAlone,
  responseEncryptionFlagAsText,
  responseEncryptionOfNoAlg,
  responseEncryptionOfNoEnc,
  responseEncryptionOfNoZip,
]
