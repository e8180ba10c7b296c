import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialTimeInMilliseconds: Fault = {
  name: 'credential time in milliseconds',
  breaks: 'RFC7519-2-01',
  entails: [{ requirement: 'SDJWTVC-3.2.2.2-06', reason: 'the credential ends before it begins' }],
  seams: { credentialPayload: (payload) => member(payload, 'iat', (iat) => Number(iat) * 1000) },
}
