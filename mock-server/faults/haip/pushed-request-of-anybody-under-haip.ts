import type { Fault } from '../fault.ts'

export const pushedRequestOfAnybodyUnderHaip: Fault = {
  name: 'pushed request of anybody under HAIP',
  breaks: 'HAIP-4.3-01',
  entails: [
    {
      requirement: 'HAIP-4.4.1-01',
      reason: 'the PAR and token endpoints look at clients in the same way',
    },
    { requirement: 'VCI-6.1-05', reason: 'the token endpoint looks at clients in the same way' },
    { requirement: 'RFC9126-2.1-01', reason: 'clients that have to authenticate need not' },
  ],
  profile: 'haip',
  overlooks: ['client-authenticated'],
}
