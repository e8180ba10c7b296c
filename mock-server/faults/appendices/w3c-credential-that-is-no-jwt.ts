import type { Fault } from '../fault.ts'
import { eachIssued, isLinked, vcOf } from './issued.ts'

export const w3cCredentialThatIsNoJwt: Fault = {
  name: 'W3C credential that is no JWT',
  breaks: 'VCI-A.1.1.4-01',
  seams: eachIssued((credential) => {
    const vc = vcOf(credential)
    return vc && !isLinked(vc) ? JSON.stringify(vc) : undefined
  }),
}
