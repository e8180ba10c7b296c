import type { Fault } from '../fault.ts'

export const unregisteredProofAlgAccepted: Fault = {
  name: 'unregistered proof alg accepted',
  breaks: 'VCI-F.4-06',
  entails: [
    { requirement: 'VCI-F.1-02', reason: 'an unsecured proof is of no registered alg' },
    { requirement: 'VCI-F.1-14', reason: 'no alg is refused' },
  ],
  overlooks: ['proof-algorithm'],
}
