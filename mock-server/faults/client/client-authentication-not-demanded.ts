import type { Fault } from '../fault.ts'

export const clientAuthenticationNotDemanded: Fault = {
  name: 'client authentication not demanded',
  breaks: 'VCI-6.1-05',
  entails: [
    {
      requirement: 'RFC9126-2.1-01',
      reason: 'The PAR endpoint authenticates as the token endpoint does.',
    },
    { requirement: 'HAIP-4.3-01', reason: 'the PAR endpoint looks at clients in the same way' },
    {
      requirement: 'HAIP-4.4.1-01',
      reason: 'the PAR and token endpoints look at clients in the same way',
    },
  ],
  overlooks: ['client-authenticated'],
}
