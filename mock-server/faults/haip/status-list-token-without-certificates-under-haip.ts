import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const statusListTokenWithoutCertificatesUnderHaip: Fault = {
  name: 'status list token without certificates under HAIP',
  breaks: 'HAIP-6.1-06',
  profile: 'haip',
  seams: { statusListHeader: (header) => without(header, 'x5c') },
}
