import type { Fault } from '../fault.ts'

export const proofForAnyAudience: Fault = {
  name: 'proof for any audience',
  breaks: 'VCI-F.1-07',
  overlooks: ['proof-audience'],
}
