import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'wrong Basic credentials without a challenge',
    breaks: 'RFC6749-5.2-01',
    refuses: { 'client-secret': { headers: {} } },
  },
  {
    name: 'token error description with quotes',
    breaks: 'RFC6749-5.2-04',
    seams: {
      'token reply': (reply) =>
        body(reply, (refusal) => member(refusal, 'error_description', () => 'The "code" is wrong')),
    },
  },
]
