import type { Deviation } from '../deviation.ts'

export const responseEncryptionAskedForInAPlainRequest: Deviation = {
  name: 'response encryption asked for in a plain request',
  requirement: 'VCI-8.2-15',
  at: 'credential',
  request: { encryption: { response: true } },
  credentialRequest: ({ encryption: _, ...draft }) => draft,
}
