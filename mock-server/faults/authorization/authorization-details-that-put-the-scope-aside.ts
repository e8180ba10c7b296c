import type { Fault } from '../fault.ts'

export const authorizationDetailsThatPutTheScopeAside: Fault = {
  name: 'authorization details that put the scope aside',
  breaks: 'VCI-5.1.2-04',
  seams: {
    typesOfScope: (ids, { request: { usedAuthorizationDetails } }) =>
      usedAuthorizationDetails ? [] : ids,
  },
}
