import type { Fault } from '../fault.ts'

export const requiredScopesOverlooked: Fault = {
  name: 'credential for a token without the required scopes',
  breaks: 'P1-OFFER-51',
  profile: 'pingone',
  overlooks: ['token-has-required-scopes'],
}
