import type { Fault } from '../fault.ts'
import { eachIssued, isLinked, vcOf } from './issued.ts'

export const w3cCredentialEncodedTwice: Fault = {
  name: 'W3C credential encoded twice',
  breaks: 'VCI-A.1.1.4-02',
  seams: eachIssued((credential) => {
    const vc = vcOf(credential)
    return vc && !isLinked(vc) ? Buffer.from(String(credential)).toString('base64url') : undefined
  }),
}
