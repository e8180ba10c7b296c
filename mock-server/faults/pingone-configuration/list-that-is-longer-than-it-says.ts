import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const listThatIsLongerThanItSays: Fault = {
  name: 'list that is longer than it says',
  breaks: 'P1-CRED-09',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      call?.method === 'GET' && /\/(credentialTypes|credentials)$/.test(call.path)
        ? body(reply, (list) => member(list, 'size', () => 0))
        : reply,
  },
}
