import type { Fault } from '../fault.ts'

export const twoProofTypesAtOnceTaken: Fault = {
  name: 'two proof types at once taken',
  breaks: 'VCI-8.2-09',
  overlooks: ['one-proof-type'],
}
