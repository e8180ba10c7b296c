import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const authorizationCodeOfMoreThanAMinuteAgo: Deviation = {
  name: 'an authorization code of more than a minute ago',
  requirement: 'FAPI2-5.3.2.1-02',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  course: 'late',
  lateAfterSeconds: 65,
}
