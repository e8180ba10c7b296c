import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const redirectURIBelowTheRegisteredOne: Deviation = {
  name: 'a redirect URI below the registered one',
  requirement: 'RFC9700-2.1-01',
  at: 'authorize',
  needs: { grant: grantTypes.authorizationCode },
  authorizationRequest: (parameters) =>
    parameters.set('redirect_uri', `${parameters.get('redirect_uri')}/vcispec`),
}
