import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialWithoutAType: Fault = {
  name: 'credential without its type',
  breaks: 'P1-FLOW-02',
  profile: 'pingone',
  entails: [
    { requirement: 'SDJWTVC-3.2.2.2-01', reason: 'vct is REQUIRED in SD-JWT VCs' },
    { requirement: 'VCI-A.3.4-03', reason: 'no vct is not the one of the configuration' },
  ],
  seams: { credentialPayload: (payload) => without(payload, 'vct') },
}
