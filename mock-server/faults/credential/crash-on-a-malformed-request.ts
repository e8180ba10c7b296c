import { isObject } from '../../http/wire.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const crashOnAMalformedRequest: Fault = {
  name: 'crash on a malformed request',
  breaks: 'VCI-8.3.1.2-05',
  seams: {
    'credential reply': (reply) =>
      isObject(reply.body) && String(reply.body.error_description).startsWith('The body')
        ? refusal(500, 'server_error')
        : reply,
  },
}
