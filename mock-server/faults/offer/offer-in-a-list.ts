import type { Fault } from '../fault.ts'

export const offerInAList: Fault = {
  name: 'offer in a list',
  breaks: 'VCI-4.1-04',
  seams: { 'offer reply': (reply) => ({ ...reply, body: [reply.body] }) },
}
