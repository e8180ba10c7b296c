import type { Fault } from '../fault.ts'

export const noCredentialEndpoint: Fault = {
  name: 'no credential endpoint',
  breaks: 'VCI-8-01',
  entails: ['VCI-8.3.1.2-02', 'VCI-8.3.1.2-04'].map((requirement) => ({
    requirement,
    reason: 'an endpoint that is not there answers in no form of the Credential Endpoint',
  })),
  seams: { requestIsServed: () => false },
  refuses: { 'request-served': { status: 404, error: 'not_found' } },
}
