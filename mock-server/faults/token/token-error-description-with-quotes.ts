import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const tokenErrorDescriptionWithQuotes: Fault = {
  name: 'token error description with quotes',
  breaks: 'RFC6749-5.2-04',
  seams: {
    'token reply': (reply) =>
      body(reply, (refusal) => member(refusal, 'error_description', () => 'The "code" is wrong')),
  },
}
