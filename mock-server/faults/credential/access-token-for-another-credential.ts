import type { Fault } from '../fault.ts'

export const accessTokenForAnotherCredential: Fault = {
  name: 'access token for another credential',
  breaks: 'VCI-8.3.1.1-04',
  entails: [{ requirement: 'VCI-8.2-08', reason: 'the scope of the token does not reach so far' }],
  overlooks: ['token-covers-configuration'],
}
