import type { Fault } from '../fault.ts'

export const nothingToDisclose: Fault = {
  name: 'credential with nothing to disclose selectively',
  breaks: 'P1-FLOW-03',
  profile: 'pingone',
  seams: { disclosable: () => [] },
}
