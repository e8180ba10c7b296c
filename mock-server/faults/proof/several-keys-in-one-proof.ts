import type { Fault } from '../fault.ts'

export const severalKeysInOneProof: Fault = {
  name: 'several keys in one proof',
  breaks: 'VCI-F.1-04',
  overlooks: ['proof-key-once'],
}
