import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const certificateChainInThePayload: Fault = {
  name: 'certificate chain in the payload',
  breaks: 'SDJWTVC-3.5-02',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'x5c looks like a claim there' }],
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    credentialPayload: (payload) => ({ ...payload, x5c: ['AA=='] }),
  },
}
