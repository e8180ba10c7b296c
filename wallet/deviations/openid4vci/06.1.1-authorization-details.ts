import { leftOutOfTheOffer, noAuthorizationDetails } from '../authorization-details.ts'
import type { Circumstances, Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'authorization details that nobody authorized',
    requirement: 'VCI-6.1.1-03',
    at: 'token',
    obstacle: (circumstances) =>
      noAuthorizationDetails(circumstances) ??
      (leftOutOfTheOffer(circumstances) === undefined
        ? 'The issuer metadata has no configuration beside those of the offer.'
        : undefined),
    tokenRequest: (form, circumstances) =>
      form.set('authorization_details', JSON.stringify([detail(circumstances)])),
  },
]

function detail(circumstances: Circumstances) {
  const { issuer } = circumstances
  return {
    type: 'openid_credential',
    credential_configuration_id: leftOutOfTheOffer(circumstances),
    ...(issuer?.members.authorization_servers ? { locations: [issuer.identifier] } : {}),
  }
}
