import type { Fault } from '../fault.ts'

export const proofOfAnyTyp: Fault = {
  name: 'proof of any typ',
  breaks: 'VCI-F.1-03',
  entails: [{ requirement: 'VCI-F.4-01', reason: 'the explicit type is the typ' }],
  overlooks: ['proof-typ'],
}
