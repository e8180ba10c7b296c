import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const implicitResponseType: Deviation = {
  name: 'the implicit response type',
  requirement: 'RFC9700-2.1.2-01',
  at: 'authorize',
  needs: { grant: grantTypes.authorizationCode },
  authorizationRequest: (parameters) => parameters.set('response_type', 'token'),
}
