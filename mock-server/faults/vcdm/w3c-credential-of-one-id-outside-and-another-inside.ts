import type { Fault } from '../fault.ts'

export const wCredentialOfOneIdOutsideAndAnotherInside: Fault = {
  name: 'W3C credential of one id outside and another inside',
  breaks: 'VCDM-6.3.1-01',
  seams: {
    jwtVcPayload: (payload) => ({
      ...payload,
      jti: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    }),
  },
}
