import type { Fault } from '../fault.ts'
import { eachIssued, isLinked, vcOf } from './issued.ts'

export const linkedW3cCredentialThatIsNoJwt: Fault = {
  name: 'linked W3C credential that is no JWT',
  breaks: 'VCI-A.1.3.4-01',
  seams: eachIssued((credential) => {
    const vc = vcOf(credential)
    return vc && isLinked(vc) ? JSON.stringify(vc) : undefined
  }),
}
