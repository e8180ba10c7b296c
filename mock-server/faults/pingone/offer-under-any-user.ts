import type { Fault } from '../fault.ts'

export const offerUnderAnyUser: Fault = {
  name: 'offer that is reachable under any user',
  breaks: 'P1-API-08',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-36', reason: 'read under another user, the offer names its own' },
  ],
  overlooks: ['existing offer of this user'],
}
