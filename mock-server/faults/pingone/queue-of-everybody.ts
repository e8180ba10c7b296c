import type { Fault } from '../fault.ts'

export const queueOfEverybody: Fault = {
  name: 'queue that is everybody’s',
  breaks: 'P1-FLOW-07',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-FLOW-27', reason: 'whoever signs in is given what was queued for another' },
    { requirement: 'P1-FLOW-31', reason: 'another user’s credential is delivered' },
  ],
  overlooks: ['queue-of-user', 'credential-of-user'],
}
