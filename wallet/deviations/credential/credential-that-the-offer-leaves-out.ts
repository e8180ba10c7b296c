import { grantTypes } from '../../../protocol/grants.ts'
import { leftOutOfTheOffer } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'

export const credentialThatTheOfferLeavesOut: Deviation = {
  name: 'a credential that the offer leaves out',
  requirement: 'VCI-6.1-03',
  at: 'credential',
  needs: { grant: grantTypes.preAuthorizedCode },
  obstacle: (circumstances) =>
    credentialIdentifiersGiven(circumstances) ??
    (leftOutOfTheOffer(circumstances) === undefined
      ? 'The issuer metadata has no configuration beside those of the offer.'
      : undefined),
  credentialRequest: (draft, circumstances) => ({
    ...draft,
    body: { ...draft.body, credential_configuration_id: leftOutOfTheOffer(circumstances) },
  }),
}
