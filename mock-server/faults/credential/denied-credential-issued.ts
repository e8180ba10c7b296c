import type { Fault } from '../fault.ts'

export const deniedCredentialIssued: Fault = {
  name: 'denied credential issued',
  breaks: 'VCI-8.3.1.2-17',
  entails: [{ requirement: 'VCI-9.3-03', reason: 'a denied credential comes after all' }],
  overlooks: ['issuer-willing'],
}
