import type { Fault } from '../fault.ts'

export const refusedRequestThatCounts: Fault = {
  name: 'offer that counts what was refused',
  breaks: 'P1-OFFER-64',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-60', reason: 'the status moves before anything was received' },
  ],
  seams: { provisionedWhen: () => 'requested' },
}
