import type { Fault } from '../fault.ts'

export const crashOnAnUnknownPreAuthorizedCode: Fault = {
  name: 'crash on an unknown pre-authorized code',
  breaks: 'VCI-6.3-04',
  entails: [
    { requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' },
    { requirement: 'VCI-6.3-05', reason: 'an expired code is unknown as well' },
    { requirement: 'P1-FLOW-14', reason: 'a code past its offer is answered 500' },
  ],
  refuses: { 'pre-authorized-code-known': { status: 500, error: 'server_error' } },
}
