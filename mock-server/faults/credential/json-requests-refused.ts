import type { Fault } from '../fault.ts'

export const jsonRequestsRefused: Fault = {
  name: 'JSON requests refused',
  breaks: 'VCI-8.2-01',
  seams: { requestIsServed: (_, { request }) => request.encrypted === true },
  refuses: { 'request-served': { status: 415, error: 'invalid_request' } },
}
