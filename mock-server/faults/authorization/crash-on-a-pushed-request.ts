import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const crashOnAPushedRequest: Fault = {
  name: 'crash on a pushed request',
  breaks: 'RFC9126-2.2-01',
  seams: {
    'par reply': (reply) => (reply.status === 201 ? refusal(500, 'server_error') : reply),
  },
}
