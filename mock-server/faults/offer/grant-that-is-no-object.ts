import type { Fault } from '../fault.ts'
import { inGrants } from '../grants.ts'

export const grantThatIsNoObject: Fault = {
  name: 'grant that is no object',
  breaks: 'VCI-4.1.1-04',
  entails: [
    { requirement: 'P1-API-22', reason: 'no server lists such a grant' },
    { requirement: 'P1-OFFER-39', reason: 'nobody asked for that grant' },
  ],
  seams: inGrants((grants) => ({ ...grants, 'urn:example:another': true })),
}
