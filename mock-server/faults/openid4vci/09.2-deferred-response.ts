import type { Fault } from '../fault.ts'
import { onSuccess } from '../shared/answers.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'deferred credentials answered 201',
    breaks: 'VCI-9.2-01',
    seams: {
      'deferred reply': (reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply),
    },
  },
  {
    name: 'pending answered 200',
    breaks: 'VCI-9.2-02',
    seams: {
      'deferred reply': (reply) => (reply.status === 202 ? { ...reply, status: 200 } : reply),
    },
  },
  /** As in the drafts. */
  {
    name: 'pending answered as an error',
    breaks: 'VCI-9.2-02',
    entails: [{ requirement: 'VCI-8.3.1.2-04', reason: 'this version has no such code' }],
    seams: {
      'deferred reply': ({ encryption, ...reply }) =>
        reply.status === 202
          ? { ...reply, status: 400, body: { error: 'issuance_pending' } }
          : { ...reply, ...(encryption && { encryption }) },
    },
  },
  {
    name: 'pending answer of another transaction',
    breaks: 'VCI-9.2-03',
    seams: {
      'deferred reply': (reply) =>
        reply.status === 202
          ? body(reply, (it) => member(it, 'transaction_id', () => 'tx-2'))
          : reply,
    },
  },
  {
    name: 'deferred answer in the clear',
    breaks: 'VCI-9.2-04',
    entails: [
      { requirement: 'VCI-9.1-04', reason: 'what the deferred request asks for does not count' },
    ],
    seams: { 'deferred reply': ({ encryption: _, ...reply }) => reply },
  },
  {
    name: 'deferred response as plain text',
    breaks: 'VCI-9.2-05',
    seams: { 'deferred reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
  },
]
