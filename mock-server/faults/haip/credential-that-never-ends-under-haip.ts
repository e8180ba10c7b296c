import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialThatNeverEndsUnderHaip: Fault = {
  name: 'credential that never ends under HAIP',
  breaks: 'HAIP-6.1-02',
  profile: 'haip',
  seams: { credentialPayload: (payload) => without(without(payload, 'exp'), 'status') },
}
