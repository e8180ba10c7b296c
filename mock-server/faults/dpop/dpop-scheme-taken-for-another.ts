import type { Fault } from '../fault.ts'

export const dpopSchemeTakenForAnother: Fault = {
  name: 'DPoP scheme taken for another',
  breaks: 'RFC9449-7.1-01',
  entails: [
    { requirement: 'VCI-8.2-01', reason: 'a right request with a bound token is refused' },
    { requirement: 'VCI-5.1.2-01', reason: 'a right request with a bound token is refused' },
    {
      requirement: 'RFC9449-7.2-01',
      reason: 'what is right cannot be told from what is wrong when both are refused',
    },
    { requirement: 'RFC9449-7.1-02', reason: 'the token is refused as a bearer token' },
  ],
  seams: { authorizationScheme: () => 'Bearer' },
}
