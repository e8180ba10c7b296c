import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedUnknownScope: Fault = {
  name: 'refused unknown scope',
  breaks: 'VCI-5.1.2-03',
  seams: {
    'par reply': (reply, { request }) =>
      /vcispec/.test(String(request.scope)) ? refusal(400, 'invalid_scope') : reply,
  },
}
