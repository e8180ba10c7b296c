import { refreshTokenGrant } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'crash on a refresh token',
    breaks: 'RFC6749-6-03',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === refreshTokenGrant && reply.status === 200
          ? refusal(500, 'server_error')
          : reply,
    },
  },
]
