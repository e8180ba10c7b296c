import type { Fault } from '../fault.ts'

export const tokenWithNoScopeOfItsTypes: Fault = {
  name: 'token without the scopes of its credential types',
  breaks: 'P1-OFFER-53',
  profile: 'pingone',
  seams: { scopesByDefault: () => ['openid'] },
}
