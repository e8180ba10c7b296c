import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a repeated authorization request parameter',
    requirement: 'RFC6749-3.1-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) => parameters.append('response_type', 'code'),
  },
  {
    name: 'a GET request for a token',
    requirement: 'RFC6749-3.2-01',
    at: 'token',
    course: 'get',
  },
  {
    name: 'a repeated grant type',
    requirement: 'RFC6749-3.2-02',
    at: 'token',
    tokenRequest: (form) => form.append('grant_type', form.get('grant_type') ?? ''),
  },
]
