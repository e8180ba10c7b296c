import type { Fault } from '../fault.ts'

export const cwtForTheStatusOfAnSdJwtVc: Fault = {
  name: 'CWT for the status of an SD-JWT VC',
  breaks: 'SDJWTVC-3.2.2.2-08',
  entails: [{ requirement: 'TSL-8.1-03', reason: 'a JWT was asked for' }],
  seams: { statusListForm: () => 'cwt' },
}
