import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const scopeRefusedWhereRequestsArePushedUnderHaip: Fault = {
  name: 'scope refused where requests are pushed under HAIP',
  breaks: 'HAIP-4.3-02',
  entails: [
    { requirement: 'VCI-5.1.2-01', reason: 'the scope is one that the metadata publish' },
    { requirement: 'VCI-5.1.2-02', reason: 'several of them at once are as well' },
  ],
  profile: 'haip',
  seams: {
    'par reply': (reply, { request }) =>
      'scope' in request && reply.status === 201 ? refusal(400, 'invalid_scope') : reply,
  },
}
