import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const codeGrantRefused: Fault = {
  name: 'authorization code grant that is refused',
  breaks: 'P1-FLOW-24',
  profile: 'pingone',
  seams: {
    'token reply': (reply, { request }) =>
      request.grant_type === 'authorization_code' ? refusal(400, 'unauthorized_client') : reply,
  },
}
