import type { Fault } from '../fault.ts'

export const crashOnAnUnknownAuthorizationCode: Fault = {
  name: 'crash on an unknown authorization code',
  breaks: 'RFC6749-4.1.3-03',
  refuses: { 'code-known': { status: 500, error: 'server_error' } },
}
