import type { Fault } from '../fault.ts'

export const repeatedMembersAccepted: Fault = {
  name: 'repeated members accepted',
  breaks: 'VCI-8.3.1.2-07',
  overlooks: ['members-once'],
}
