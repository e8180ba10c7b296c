import type { Fault } from '../fault.ts'

export const scopeThatWinsOverAuthorizationDetails: Fault = {
  name: 'scope that wins over authorization details',
  breaks: 'VCI-5.1.2-04',
  seams: { detailsBesideScope: () => [] },
}
