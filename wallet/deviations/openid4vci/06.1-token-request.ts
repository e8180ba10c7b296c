import { grantTypes } from '../../../protocol/grants.ts'
import { leftOutOfTheOffer } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'
import { authenticated, nameOnly } from '../registrations.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no pre-authorized code',
    requirement: 'VCI-6.1-01',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode },
    tokenRequest: (form) => form.delete('pre-authorized_code'),
  },
  {
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
  },
  {
    name: 'no client authentication',
    requirement: 'VCI-6.1-05',
    at: 'token',
    needs: authenticated,
    credentials: nameOnly,
  },
]
