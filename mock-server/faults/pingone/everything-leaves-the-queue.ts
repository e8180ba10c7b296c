import type { UserCredential } from '../../store/store.ts'
import type { Fault } from '../fault.ts'

export const everythingLeavesTheQueue: Fault = {
  name: 'queue that empties with the first credential',
  breaks: 'P1-FLOW-32',
  profile: 'pingone',
  seams: {
    leavesQueue: (_one, { request }) => (request.all as () => Promise<readonly UserCredential[]>)(),
  },
}
