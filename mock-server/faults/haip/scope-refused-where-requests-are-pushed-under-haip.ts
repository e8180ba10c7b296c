import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const scopeRefusedWhereRequestsArePushedUnderHaip: Fault = {
  name: 'scope refused where requests are pushed under HAIP',
  breaks: 'HAIP-4.3-02',
  profile: 'haip',
  seams: {
    'par reply': (reply, { request }) =>
      'scope' in request && reply.status === 201 ? refusal(400, 'invalid_scope') : reply,
  },
}
