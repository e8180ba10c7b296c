import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const accessTokenWhoseCodeWasReplayed: Deviation = {
  name: 'an access token whose code was replayed',
  requirement: 'RFC6749-4.1.2-02',
  at: 'credential',
  needs: { grant: grantTypes.authorizationCode },
  course: 'replayed-code',
}
