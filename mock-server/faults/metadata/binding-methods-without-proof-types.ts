import { without } from '../body.ts'
import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const bindingMethodsWithoutProofTypes: Fault = {
  name: 'binding methods without proof types',
  breaks: 'VCI-12.2.4-39',
  seams: furtherConfiguration((it) => without(it, 'proof_types_supported')),
}
