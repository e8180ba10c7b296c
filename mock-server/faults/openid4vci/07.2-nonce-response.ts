import type { Fault } from '../fault.ts'
import { withHeaders } from '../shared/answers.ts'
import { body } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'nonce in a redirect',
    breaks: 'VCI-7.2-01',
    seams: { 'nonce reply': (reply) => ({ ...reply, status: 303 }) },
  },
  {
    name: 'nonce as HTML',
    breaks: 'VCI-7.2-02',
    seams: { 'nonce reply': (reply) => withHeaders(reply, { 'content-type': 'text/html' }) },
  },
  {
    name: 'nonce under another name',
    breaks: 'VCI-7.2-03',
    entails: [
      { requirement: 'VCI-7.1-01', reason: 'no nonce can be found in the answer to a POST' },
    ],
    seams: {
      'nonce reply': (reply) =>
        body(reply, ({ c_nonce, ...rest }) => ({ ...rest, nonce: c_nonce })),
    },
  },
  {
    name: 'nonce that tells the time',
    breaks: 'VCI-7.2-04',
    seams: { nonce: (_nonce, { now }) => String(now.getTime()) },
  },
  {
    name: 'cacheable nonce',
    breaks: 'VCI-7.2-05',
    seams: { 'nonce reply': (reply) => withHeaders(reply, { 'cache-control': 'max-age=3600' }) },
  },
]
