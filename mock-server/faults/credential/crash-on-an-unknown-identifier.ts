import type { Fault } from '../fault.ts'

export const crashOnAnUnknownIdentifier: Fault = {
  name: 'crash on an unknown identifier',
  breaks: 'VCI-8.3.1.2-09',
  entails: [
    { requirement: 'VCI-8.2-05', reason: 'an identifier that nobody gave is unknown as well' },
  ],
  refuses: { 'credential-identifier-known': { status: 500, error: 'server_error' } },
}
