import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'DPoP proof taken for a key proof',
    breaks: 'VCI-F.4-01',
    entails: [{ requirement: 'VCI-F.1-03', reason: 'the explicit type is the typ' }],
    overlooks: ['proof-typ'],
  },
  {
    name: 'broken proof in a batch accepted',
    breaks: 'VCI-F.4-04',
    entails: [
      { requirement: 'VCI-8.3.1.2-11', reason: 'a proof with a broken signature is a bad proof' },
      { requirement: 'VCI-F.1-12', reason: 'a signature by another key is as good' },
    ],
    overlooks: ['proof-signature'],
  },
  {
    name: 'unregistered proof alg accepted',
    breaks: 'VCI-F.4-06',
    entails: [
      { requirement: 'VCI-F.1-02', reason: 'an unsecured proof is of no registered alg' },
      { requirement: 'VCI-F.1-14', reason: 'no alg is refused' },
    ],
    overlooks: ['proof-algorithm'],
  },
]
