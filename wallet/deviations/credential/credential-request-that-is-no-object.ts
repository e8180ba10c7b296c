import type { Deviation } from '../deviation.ts'

export const credentialRequestThatIsNoObject: Deviation = {
  name: 'a credential request that is no object',
  requirement: 'VCI-8.3.1.2-05',
  at: 'credential',
  credentialRequest: (draft) => ({ ...draft, raw: '[]' }),
}
