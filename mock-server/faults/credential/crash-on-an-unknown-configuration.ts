import type { Fault } from '../fault.ts'

export const crashOnAnUnknownConfiguration: Fault = {
  name: 'crash on an unknown configuration',
  breaks: 'VCI-8.3.1.2-08',
  refuses: { 'credential-configuration-known': { status: 500, error: 'server_error' } },
}
