import type { Fault } from '../fault.ts'

export const boundTokenTakenAsABearerToken: Fault = {
  name: 'bound token taken as a bearer token',
  breaks: 'RFC9449-7.2-01',
  overlooks: ['bound-token-as-dpop'],
}
