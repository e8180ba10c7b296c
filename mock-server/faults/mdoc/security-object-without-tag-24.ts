import type { Fault } from '../fault.ts'

export const sObjectWithoutTag24: Fault = {
  name: 'security object without tag 24',
  breaks: 'MDOC-9.1.2.4-05',
  seams: { mobileSecurityObjectBytes: ({ bytes }) => ({ tagged: false, bytes }) },
}
