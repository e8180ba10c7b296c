import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { inGrant } from '../grants.ts'

export const issuerStateThatIsANumber: Fault = {
  name: 'issuer_state that is a number',
  breaks: 'VCI-4.1.1-06',
  seams: inGrant(grantTypes.authorizationCode, (grant) => ({ ...grant, issuer_state: 7 })),
}
