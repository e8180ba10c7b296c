import type { Fault } from '../fault.ts'
import { inTheClear } from '../shared/in-the-clear.ts'

export const faults: readonly Fault[] = [
  {
    name: 'no credential endpoint',
    breaks: 'VCI-8-01',
    entails: (['VCI-8.3.1.2-02', 'VCI-8.3.1.2-04'] as const).map((requirement) => ({
      requirement,
      reason: 'an endpoint that is not there answers in no form of the Credential Endpoint',
    })),
    seams: { requestIsServed: () => false },
    refuses: { 'request-served': { status: 404, error: 'not_found' } },
  },
  {
    name: 'credential endpoint without TLS',
    breaks: 'VCI-8-02',
    entails: [
      { requirement: 'VCI-12.2.4-05', reason: 'the section on metadata says the same of the URL' },
    ],
    seams: inTheClear('credential_endpoint'),
  },
]
