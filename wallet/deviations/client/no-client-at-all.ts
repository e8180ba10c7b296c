import { grantTypes } from '../../../protocol/grants.ts'
import { noCredentials } from '../../client/client-credentials.ts'
import type { Deviation } from '../deviation.ts'
import { anonymousAccess } from '../obstacles.ts'

export const noClientAtAll: Deviation = {
  name: 'no client at all',
  requirement: 'VCI-6.3-06',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  obstacle: anonymousAccess,
  credentials: () => noCredentials,
}
