import type { Fault } from '../fault.ts'

export const authorizationCodeThatLivesTwoMinutesUnderHaip: Fault = {
  name: 'authorization code that lives two minutes under HAIP',
  breaks: 'FAPI2-5.3.2.1-02',
  profile: 'haip',
  seams: { authorizationCodeSeconds: () => 120 },
}
