import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const anotherRedirectUriAtTheTokenEndpoint: Deviation = {
  name: 'another redirect URI at the token endpoint',
  requirement: 'RFC6749-4.1.3-02',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  tokenRequest: (form) => form.set('redirect_uri', `${form.get('redirect_uri')}/other`),
}
