import type { Fault } from '../fault.ts'

export const mdocWhoseStatusIsAText: Fault = {
  name: 'mdoc whose status is a text',
  breaks: 'TSL-6.3-01',
  seams: { mobileSecurityObject: (mso) => new Map([...mso, ['status', 'valid']]) },
}
