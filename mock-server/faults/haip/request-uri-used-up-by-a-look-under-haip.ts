import type { Fault } from '../fault.ts'

/** Software that loads pages beforehand takes the user's sign-in away: a warning. */
export const requestUriUsedUpByALookUnderHaip: Fault = {
  name: 'request_uri used up by a look at the page under HAIP',
  breaks: 'FAPI2-5.3.2.2-05',
  profile: 'haip',
  seams: { requestUriUsedUpBy: () => 'the page' },
}
