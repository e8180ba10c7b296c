import type { Fault } from '../fault.ts'

export const noCredentialEndpoint: Fault = {
  name: 'no credential endpoint',
  breaks: 'VCI-8-01',
  seams: { requestIsServed: () => false },
  refuses: { 'request-served': { status: 404, error: 'not_found' } },
}
