import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const errorDescriptionWithQuotes: Fault = {
  name: 'error description with quotes',
  breaks: 'VCI-8.3.1.2-18',
  seams: {
    'credential reply': (reply) =>
      body(reply, (answer) => member(answer, 'error_description', (text) => `"${text}"`)),
  },
}
