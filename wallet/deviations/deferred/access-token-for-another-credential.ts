import type { Deviation } from '../deviation.ts'

export const accessTokenForAnotherCredential: Deviation = {
  name: 'an access token for another credential',
  requirement: 'VCI-9-01',
  at: 'deferred',
  needs: { deferred: true },
  ownNeeds: { anotherCredential: true },
}
