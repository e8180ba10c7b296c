import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

/** No error: wallets may keep what they know of the user's way there, in a JWT say (FAPI 2.0, Section 5.3.2.2, note 4). */
export const stateOfAThousandCharacters: Deviation = {
  name: 'a state of 1,000 characters',
  requirement: 'RFC6749-4.1.2-04',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  authorizationRequest: (parameters) =>
    parameters.set('state', `${parameters.get('state') ?? ''}-`.padEnd(1000, 'of-a-wallet.')),
}
