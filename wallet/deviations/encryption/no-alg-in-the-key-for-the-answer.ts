import type { Deviation } from '../deviation.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const noAlgInTheKeyForTheAnswer: Deviation = {
  name: 'no alg in the key for the answer',
  requirement: 'VCI-10-09',
  at: 'credential',
  request: { encryption: { response: true } },
  credentialRequest: (draft) =>
    withResponseEncryption(draft, (parameters, { alg: _, ...jwk }) => ({ ...parameters, jwk })),
}
