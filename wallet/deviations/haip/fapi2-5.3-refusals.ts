import { grantTypes } from '../../../protocol/grants.ts'
import { secondsAhead, withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { boundTokensNotOffered, noPushedRequests } from '../obstacles.ts'

export const noDpopProofAtTheTokenEndpoint: Deviation = {
  name: 'no DPoP proof at the token endpoint',
  requirement: 'FAPI2-5.3.2.1-01',
  at: 'token',
  obstacle: boundTokensNotOffered,
  headers: ({ dpop: _, ...headers }) => ({ headers }),
}

export const deviations: readonly Deviation[] = [
  noDpopProofAtTheTokenEndpoint,
  {
    ...noDpopProofAtTheTokenEndpoint,
    name: 'no DPoP proof when refreshing',
    refreshes: true,
  },
  {
    name: 'an authorization code of more than a minute ago',
    requirement: 'FAPI2-5.3.2.1-02',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    course: 'late',
    lateAfterSeconds: 65,
  },
  {
    name: 'a client assertion for the token endpoint',
    requirement: 'FAPI2-5.3.2.1-03',
    at: 'token',
    needs: { client: ['private_key_jwt'] },
    clientAssertion: (draft) => withClaims(draft, { aud: `${draft.payload.aud}/token` }),
  },
  {
    name: 'a client assertion for several servers',
    requirement: 'FAPI2-5.3.2.1-03',
    at: 'token',
    needs: { client: ['private_key_jwt'] },
    clientAssertion: (draft) =>
      withClaims(draft, { aud: [draft.payload.aud, 'https://elsewhere.example'] }),
  },
  /** No error: clocks differ, and FAPI 2.0 has servers bear with that. */
  {
    name: 'a DPoP proof of a few seconds ahead',
    requirement: 'FAPI2-5.3.2.1-06',
    at: 'token',
    obstacle: boundTokensNotOffered,
    dpopProof: (draft) => secondsAhead(draft, 5),
  },
  {
    name: 'a DPoP proof of two minutes ahead',
    requirement: 'FAPI2-5.3.2.1-06',
    at: 'token',
    obstacle: boundTokensNotOffered,
    dpopProof: (draft) => secondsAhead(draft, 120),
  },
  {
    name: 'the password grant',
    requirement: 'FAPI2-5.3.2.1-07',
    at: 'token',
    tokenRequest: (form) => {
      form.set('grant_type', 'password')
      form.set('username', 'vcispec')
      form.set('password', madeUp())
    },
  },
  {
    name: 'no redirect URI in the pushed request',
    requirement: 'FAPI2-5.3.2.2-01',
    at: 'par',
    needs: { grant: grantTypes.authorizationCode },
    pushedRequest: (form) => form.delete('redirect_uri'),
  },
  {
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
  },
  /** No error: software that preloads links does so. */
  {
    name: 'a request_uri whose page was loaded before',
    requirement: 'FAPI2-5.3.2.2-05',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: noPushedRequests,
    course: 'looked-at',
  },
]
