import type { Fault } from '../fault.ts'

export const scopeThatWinsOverAuthorizationDetails: Fault = {
  name: 'scope that wins over authorization details',
  breaks: 'VCI-5.1.2-04',
  entails: [
    { requirement: 'VCI-6.2-01', reason: 'the details that were asked for are not in the answer' },
  ],
  seams: { detailsBesideScope: () => [] },
}
