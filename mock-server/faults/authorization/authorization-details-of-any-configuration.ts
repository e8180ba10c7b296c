import type { Fault } from '../fault.ts'

export const authorizationDetailsOfAnyConfiguration: Fault = {
  name: 'authorization details of any configuration',
  breaks: 'VCI-5.1.1-03',
  entails: [
    { requirement: 'VCI-6.2-01', reason: 'What was not understood is not returned.' },
    { requirement: 'RFC9396-5-01', reason: 'an object without what its type needs is not refused' },
    {
      requirement: 'VCI-6.1.1-03',
      reason: 'an unknown configuration is not refused at the token endpoint',
    },
  ],
  overlooks: ['details-configuration'],
}
