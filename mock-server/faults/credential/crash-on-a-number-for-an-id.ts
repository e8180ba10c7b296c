import type { Fault } from '../fault.ts'

export const crashOnANumberForAnId: Fault = {
  name: 'crash on a number for an id',
  breaks: 'VCI-8.3.1.2-06',
  refuses: { 'credential-id-string': { status: 500, error: 'server_error' } },
}
