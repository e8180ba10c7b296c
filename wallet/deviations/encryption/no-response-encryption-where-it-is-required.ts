import type { Deviation } from '../deviation.ts'
import { responseEncryptionNotRequired } from '../obstacles.ts'

export const noResponseEncryptionWhereItIsRequired: Deviation = {
  name: 'no response encryption where it is required',
  requirement: 'VCI-8.3.1.2-16',
  at: 'credential',
  request: { encryption: { response: true } },
  obstacle: responseEncryptionNotRequired,
  credentialRequest: ({ body: { credential_response_encryption: _, ...body }, ...draft }) => ({
    ...draft,
    body,
  }),
}
