import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const codeGrantRefusedUnderHaip: Fault = {
  name: 'code grant refused under HAIP',
  breaks: 'HAIP-4.2-01',
  profile: 'haip',
  seams: {
    'token reply': (reply, { request }) =>
      request.grant_type === 'authorization_code' && reply.status === 200
        ? refusal(400, 'unauthorized_client')
        : reply,
  },
}
