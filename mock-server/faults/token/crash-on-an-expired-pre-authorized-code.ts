import type { Fault } from '../fault.ts'

export const crashOnAnExpiredPreAuthorizedCode: Fault = {
  name: 'crash on an expired pre-authorized code',
  breaks: 'VCI-6.3-05',
  entails: [
    { requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' },
    { requirement: 'P1-FLOW-14', reason: 'a code past its offer is answered 500' },
  ],
  refuses: { 'pre-authorized-code-unexpired': { status: 500, error: 'server_error' } },
}
