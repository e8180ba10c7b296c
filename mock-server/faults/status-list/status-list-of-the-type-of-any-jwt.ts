import type { Fault } from '../fault.ts'

export const statusListOfTheTypeOfAnyJwt: Fault = {
  name: 'status list of the type of any JWT',
  breaks: 'TSL-8.2-02',
  seams: {
    'status-list reply': (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-type': 'application/jwt' },
    }),
  },
}
