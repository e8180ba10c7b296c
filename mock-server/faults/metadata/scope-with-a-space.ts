import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const scopeWithASpace: Fault = {
  name: 'scope with a space',
  breaks: 'VCI-12.2.4-32',
  seams: furtherConfiguration((it) => ({ ...it, scope: 'staff pass' })),
}
