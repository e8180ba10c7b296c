import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noCredentialIdentifiers } from '../obstacles.ts'

export const credentialIdentifierOfAnotherToken: Deviation = {
  name: 'a credential identifier of another token',
  requirement: 'VCI-8.3.1.1-04',
  at: 'credential',
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  ownNeeds: { anotherCredential: true },
  obstacle: noCredentialIdentifiers,
}
