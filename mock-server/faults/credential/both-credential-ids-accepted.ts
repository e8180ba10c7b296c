import type { Fault } from '../fault.ts'

export const bothCredentialIdsAccepted: Fault = {
  name: 'both credential ids accepted',
  breaks: 'VCI-8.2-06',
  overlooks: ['one-credential-id'],
}
