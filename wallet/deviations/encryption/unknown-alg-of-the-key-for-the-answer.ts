import type { Deviation } from '../deviation.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const unknownAlgOfTheKeyForTheAnswer: Deviation = {
  name: 'an unknown alg of the key for the answer',
  requirement: 'VCI-8.3.1.2-15',
  at: 'credential',
  request: { encryption: { response: true } },
  credentialRequest: (draft) =>
    withResponseEncryption(draft, (parameters, jwk) => ({
      ...parameters,
      jwk: { ...jwk, alg: 'ECDH-XX' },
    })),
}
