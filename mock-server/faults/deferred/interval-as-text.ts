import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const intervalAsText: Fault = {
  name: 'interval as text',
  breaks: 'VCI-8.3-04',
  seams: {
    'credential reply': (reply) => body(reply, (it) => member(it, 'interval', String)),
  },
}
