import type { Fault } from '../fault.ts'

export const offerInAList: Fault = {
  name: 'offer in a list',
  breaks: 'VCI-4.1-04',
  entails: [{ requirement: 'VCI-4.1.3-01', reason: 'a list is no offer' }],
  seams: { 'offer reply': (reply) => ({ ...reply, body: [reply.body] }) },
}
