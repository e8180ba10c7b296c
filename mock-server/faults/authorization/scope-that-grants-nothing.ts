import type { Fault } from '../fault.ts'

export const scopeThatGrantsNothing: Fault = {
  name: 'scope that grants nothing',
  breaks: 'VCI-5.1.2-01',
  entails: [{ requirement: 'VCI-8.2-01', reason: 'the token is good for no credential' }],
  seams: { typesOfScope: () => [] },
}
