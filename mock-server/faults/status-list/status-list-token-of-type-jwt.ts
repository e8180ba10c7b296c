import type { Fault } from '../fault.ts'

export const statusListTokenOfTypeJwt: Fault = {
  name: 'status list token of type JWT',
  breaks: 'TSL-5.1-01',
  seams: { statusListHeader: (header) => ({ ...header, typ: 'JWT' }) },
}
