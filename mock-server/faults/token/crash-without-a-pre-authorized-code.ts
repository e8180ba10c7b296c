import type { Fault } from '../fault.ts'

export const crashWithoutAPreAuthorizedCode: Fault = {
  name: 'crash without a pre-authorized code',
  breaks: 'VCI-6.1-01',
  entails: [{ requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' }],
  refuses: { 'pre-authorized-code-present': { status: 500, error: 'server_error' } },
}
