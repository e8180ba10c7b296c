import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'status list with status 404',
    breaks: 'TSL-8.2-01',
    seams: { 'status-list reply': (reply) => ({ ...reply, status: 404 }) },
  },
  {
    name: 'status list of the type of any JWT',
    breaks: 'TSL-8.2-02',
    seams: {
      'status-list reply': (reply) => ({
        ...reply,
        headers: { ...reply.headers, 'content-type': 'application/jwt' },
      }),
    },
  },
  {
    name: 'status list in quotes',
    breaks: 'TSL-8.2-03',
    entails: [{ requirement: 'SDJWTVC-3.2.2.2-08', reason: 'what is in quotes is no JWT' }],
    seams: {
      statusListToken: (token) => (typeof token === 'string' ? JSON.stringify(token) : token),
    },
  },
  {
    name: 'list of status lists that is none',
    breaks: 'TSL-9.3-01',
    seams: {
      'status-list-aggregation reply': (reply) =>
        body(reply, (members) => member(members, 'status_lists', (lists) => ({ lists }))),
    },
  },
]
