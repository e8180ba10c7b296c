import type { Fault } from '../fault.ts'

export const preAuthorizedCodeForTwoAtOnce: Fault = {
  name: 'pre-authorized code for two at once',
  breaks: 'VCI-4.1.1-12',
  seams: {
    pauseBeforeUseMs: (none, { request }) => (request.of === 'preAuthorizedCodes' ? 200 : none),
  },
}
