import type { Fault } from '../fault.ts'

export const credentialWithANumberForItsVct: Fault = {
  name: 'credential with a number for its vct',
  breaks: 'SDJWTVC-3.2.2.1-01',
  entails: [{ requirement: 'VCI-A.3.4-03', reason: 'it cannot be that of the metadata' }],
  seams: { credentialPayload: (payload) => ({ ...payload, vct: 42 }) },
}
