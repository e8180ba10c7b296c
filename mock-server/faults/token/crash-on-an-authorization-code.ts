import { grantTypes } from '../../../protocol/grants.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const crashOnAnAuthorizationCode: Fault = {
  name: 'crash on an authorization code',
  breaks: 'RFC6749-4.1.4-01',
  seams: {
    'token reply': (reply, { request }) =>
      request.grant_type === grantTypes.authorizationCode && reply.status === 200
        ? refusal(500, 'server_error')
        : reply,
  },
}
