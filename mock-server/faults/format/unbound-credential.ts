import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const unboundCredential: Fault = {
  name: 'unbound credential',
  breaks: 'SDJWTVC-3.2.2.2-03',
  entails: [{ requirement: 'VCI-8.1-01', reason: 'the credential is bound to no key' }],
  seams: { credentialPayload: (payload) => without(payload, 'cnf') },
}
