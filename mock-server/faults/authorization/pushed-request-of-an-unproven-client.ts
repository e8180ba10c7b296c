import type { Fault } from '../fault.ts'

export const pushedRequestOfAnUnprovenClient: Fault = {
  name: 'pushed request of an unproven client',
  breaks: 'RFC9126-2.1-01',
  entails: [
    { requirement: 'HAIP-4.3-01', reason: 'HAIP demands the same' },
    { requirement: 'HAIP-4.4.1-01', reason: 'HAIP demands the same' },
  ],
  overlooks: ['client-authenticated@par'],
}
