import type { Fault } from '../fault.ts'

export const wCredentialOfAnotherTypeOfJwt: Fault = {
  name: 'W3C credential of another type of JWT',
  breaks: 'VCDM-6.3.1-04',
  seams: { jwtVcHeader: (header) => ({ ...header, typ: 'vc+jwt' }) },
}
