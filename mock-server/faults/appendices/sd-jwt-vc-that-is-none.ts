import type { Fault } from '../fault.ts'
import { eachIssued, isSdJwt } from './issued.ts'

export const sdJwtVcThatIsNone: Fault = {
  name: 'SD-JWT VC that is none',
  breaks: 'VCI-A.3.4-01',
  entails: [
    { requirement: 'P1-FLOW-02', reason: 'what is no SD-JWT is no SD-JWT VC' },
    { requirement: 'SDJWT-4-01', reason: 'there is no JWT, and no tilde' },
  ],
  seams: eachIssued((credential) => (isSdJwt(credential) ? 'no-sd-jwt-at-all' : undefined)),
}
