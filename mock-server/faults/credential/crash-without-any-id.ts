import type { Fault } from '../fault.ts'

export const crashWithoutAnyId: Fault = {
  name: 'crash without any id',
  breaks: 'VCI-8.2-07',
  refuses: { 'some-credential-id': { status: 500, error: 'server_error' } },
}
