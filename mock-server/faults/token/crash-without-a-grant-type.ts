import type { Fault } from '../fault.ts'

export const crashWithoutAGrantType: Fault = {
  name: 'crash without a grant type',
  breaks: 'RFC6749-5.2-03',
  entails: [{ requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' }],
  refuses: { 'grant-type-present': { status: 500, error: 'server_error' } },
}
