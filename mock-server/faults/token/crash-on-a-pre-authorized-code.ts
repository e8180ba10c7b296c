import { grantTypes } from '../../../protocol/grants.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const crashOnAPreAuthorizedCode: Fault = {
  name: 'crash on a pre-authorized code',
  breaks: 'RFC6749-5-01',
  seams: {
    'token reply': (reply, { request }) =>
      request.grant_type === grantTypes.preAuthorizedCode && reply.status === 200
        ? refusal(500, 'server_error')
        : reply,
  },
}
