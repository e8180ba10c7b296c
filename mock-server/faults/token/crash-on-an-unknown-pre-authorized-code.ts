import type { Fault } from '../fault.ts'

export const crashOnAnUnknownPreAuthorizedCode: Fault = {
  name: 'crash on an unknown pre-authorized code',
  breaks: 'VCI-6.3-04',
  entails: [{ requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' }],
  refuses: { 'pre-authorized-code-known': { status: 500, error: 'server_error' } },
}
