import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const nonceUnderAnotherName: Fault = {
  name: 'nonce under another name',
  breaks: 'VCI-7.2-03',
  entails: [{ requirement: 'VCI-7.1-01', reason: 'no nonce can be found in the answer to a POST' }],
  seams: {
    'nonce reply': (reply) => body(reply, ({ c_nonce, ...rest }) => ({ ...rest, nonce: c_nonce })),
  },
}
