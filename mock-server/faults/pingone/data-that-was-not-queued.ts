import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const dataThatWasNotQueued: Fault = {
  name: 'credential without the data that was queued',
  breaks: 'P1-FLOW-31',
  profile: 'pingone',
  seams: { credentialPayload: (payload) => member(payload, 'Level', () => 'unknown') },
}
