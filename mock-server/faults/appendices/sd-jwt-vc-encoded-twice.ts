import type { Fault } from '../fault.ts'
import { eachIssued, isSdJwt } from './issued.ts'

export const sdJwtVcEncodedTwice: Fault = {
  name: 'SD-JWT VC encoded twice',
  breaks: 'VCI-A.3.4-02',
  entails: [
    { requirement: 'VCI-A.3.4-01', reason: 'what is encoded again has no tildes' },
    { requirement: 'P1-FLOW-02', reason: 'what is no SD-JWT is no SD-JWT VC' },
    { requirement: 'SDJWT-4-01', reason: 'what is encoded again has no tildes' },
  ],
  seams: eachIssued((credential) =>
    isSdJwt(credential) ? Buffer.from(credential).toString('base64url') : undefined,
  ),
}
