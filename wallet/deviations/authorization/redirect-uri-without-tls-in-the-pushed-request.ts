import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const redirectUriWithoutTlsInThePushedRequest: Deviation = {
  name: 'a redirect URI without TLS in the pushed request',
  requirement: 'FAPI2-5.3.2.2-03',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  obstacle: ({ state }) =>
    state.client.redirectUri.startsWith('https:')
      ? undefined
      : {
          cannot: `The wallet's redirect URI ${state.client.redirectUri} is no https URI.`,
          keys: ['client.redirectUri'],
        },
  pushedRequest: (form) =>
    form.set('redirect_uri', String(form.get('redirect_uri')).replace(/^https:/, 'http:')),
}
