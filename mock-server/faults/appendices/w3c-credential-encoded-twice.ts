import type { Fault } from '../fault.ts'
import { eachIssued, isLinked, vcOf } from './issued.ts'

export const w3cCredentialEncodedTwice: Fault = {
  name: 'W3C credential encoded twice',
  breaks: 'VCI-A.1.1.4-02',
  entails: [{ requirement: 'VCI-A.1.1.4-01', reason: 'what is encoded once more is no JWT' }],
  seams: eachIssued((credential) => {
    const vc = vcOf(credential)
    return vc && !isLinked(vc) ? Buffer.from(String(credential)).toString('base64url') : undefined
  }),
}
