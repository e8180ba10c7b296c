import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const proofTypesAsAList: Fault = {
  name: 'proof types as a list',
  breaks: 'VCI-12.2.4-40',
  seams: furtherConfiguration((it) => ({ ...it, proof_types_supported: ['jwt'] })),
}
