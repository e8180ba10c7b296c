import type { Fault } from '../fault.ts'

export const crashOnAnUnknownGrantType: Fault = {
  name: 'crash on an unknown grant type',
  breaks: 'RFC6749-5.2-02',
  entails: [{ requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' }],
  refuses: { 'grant-type-supported': { status: 500, error: 'server_error' } },
}
