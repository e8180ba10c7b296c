import type { Fault } from '../fault.ts'

export const authorizationCodeForTwoAtOnce: Fault = {
  name: 'authorization code for two at once',
  breaks: 'RFC6749-4.1.2-01',
  seams: {
    pauseBeforeUseMs: (none, { request }) => (request.of === 'authorizationCodes' ? 200 : none),
  },
}
