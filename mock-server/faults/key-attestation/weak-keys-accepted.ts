import type { Fault } from '../fault.ts'

export const weakKeysAccepted: Fault = {
  name: 'weak keys accepted',
  breaks: 'VCI-D-02',
  overlooks: ['key-attestation-resistance'],
}
