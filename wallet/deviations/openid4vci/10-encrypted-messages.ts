import type { Deviation } from '../deviation.ts'
import { requestEncryptionNotRequired } from '../obstacles.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a plain request where encryption is required',
    requirement: 'VCI-10-07',
    at: 'credential',
    request: { encryption: { request: true } },
    obstacle: requestEncryptionNotRequired,
    credentialRequest: ({ encryption: _, ...draft }) => draft,
  },
  {
    name: 'no alg in the key for the answer',
    requirement: 'VCI-10-09',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: (draft) =>
      withResponseEncryption(draft, (parameters, { alg: _, ...jwk }) => ({ ...parameters, jwk })),
  },
]
