import type { Fault } from '../fault.ts'

export const credentialOfAnotherUser: Fault = {
  name: 'credential of another user',
  breaks: 'P1-FLOW-30',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-FLOW-27', reason: 'whoever signs in is given what was queued for another' },
    { requirement: 'P1-FLOW-31', reason: 'another user’s data is delivered' },
  ],
  overlooks: ['credential-of-user'],
  seams: {
    retrievable: (credentials, { request }) => [
      ...credentials.filter(({ userId }) => userId !== request.userId).toReversed(),
      ...credentials.filter(({ userId }) => userId === request.userId),
    ],
  },
}
