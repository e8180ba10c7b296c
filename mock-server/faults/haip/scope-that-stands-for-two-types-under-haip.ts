import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const scopeThatStandsForTwoTypesUnderHaip: Fault = {
  name: 'scope that stands for two types under HAIP',
  breaks: 'HAIP-4.3-03',
  profile: 'haip',
  seams: furtherConfiguration((first) => ({ ...first, vct: 'https://types.example/other' })),
}
