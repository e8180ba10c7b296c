import type { Deviation } from '../deviation.ts'
import { requestEncryptionNotRequired } from '../obstacles.ts'

export const plainRequestWhereEncryptionIsRequired: Deviation = {
  name: 'a plain request where encryption is required',
  requirement: 'VCI-10-07',
  at: 'credential',
  request: { encryption: { request: true } },
  obstacle: requestEncryptionNotRequired,
  credentialRequest: ({ encryption: _, ...draft }) => draft,
}
