import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const pushedRequestThatLivesTenMinutes: Fault = {
  name: 'pushed request that lives ten minutes',
  breaks: 'FAPI2-5.3.2.2-02',
  profile: 'haip',
  seams: {
    'par reply': (reply) =>
      body(reply, (pushed) =>
        'expires_in' in pushed ? { ...pushed, expires_in: 600 } : { ...pushed },
      ),
  },
}
