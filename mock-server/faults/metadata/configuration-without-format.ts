import { without } from '../body.ts'
import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const configurationWithoutFormat: Fault = {
  name: 'configuration without format',
  breaks: 'VCI-12.2.4-31',
  seams: furtherConfiguration((it) => without(it, 'format')),
}
