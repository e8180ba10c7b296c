import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const listOfStatusListsThatIsNone: Fault = {
  name: 'list of status lists that is none',
  breaks: 'TSL-9.3-01',
  seams: {
    'status-list-aggregation reply': (reply) =>
      body(reply, (members) => member(members, 'status_lists', (lists) => ({ lists }))),
  },
}
