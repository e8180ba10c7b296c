import { grantTypes } from '../../../protocol/grants.ts'
import { objectMember, stringsMember } from '../../json.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'

export const credentialThatTheOfferLeavesOut: Deviation = {
  name: 'a credential that the offer leaves out',
  requirement: 'P1-OFFER-46',
  at: 'credential',
  needs: { grant: grantTypes.preAuthorizedCode },
  obstacle: (circumstances) =>
    credentialIdentifiersGiven(circumstances) ??
    (leftOut(circumstances) === undefined
      ? 'The issuer metadata has no configuration beside those of the offer.'
      : undefined),
  credentialRequest: (draft, circumstances) => ({
    ...draft,
    body: { ...draft.body, credential_configuration_id: leftOut(circumstances) },
  }),
}

function leftOut({ issuer, state }: Circumstances): string | undefined {
  const offered = stringsMember(state.sighting?.offer, 'credential_configuration_ids')
  if (!issuer || !offered) return undefined
  const supported = objectMember(issuer.members, 'credential_configurations_supported') ?? {}
  return Object.keys(supported).find((id) => !offered.includes(id))
}
