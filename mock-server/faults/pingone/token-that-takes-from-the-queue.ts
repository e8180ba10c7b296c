import type { UserCredential } from '../../store/store.ts'
import type { Fault } from '../fault.ts'

export const tokenThatTakesFromTheQueue: Fault = {
  name: 'token that takes everything from the queue',
  breaks: 'P1-FLOW-08',
  profile: 'pingone',
  entails: [{ requirement: 'P1-FLOW-32', reason: 'more leaves the queue than was requested' }],
  seams: {
    leavesQueueWithToken: (_none, { request }) =>
      (request.all as () => Promise<readonly UserCredential[]>)(),
  },
}
