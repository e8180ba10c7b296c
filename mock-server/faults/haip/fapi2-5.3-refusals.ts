import type { Fault } from '../fault.ts'
import { body } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'token bound to no key under HAIP',
    breaks: 'FAPI2-5.3.2.1-01',
    entails: [
      { requirement: 'FAPI2-5.3.2.1-04', reason: 'a code is bound to no key either' },
      { requirement: 'RFC9449-10-01', reason: 'a code is bound to no key either' },
    ],
    profile: 'haip',
    overlooks: ['dpop-used', 'code-of-dpop-key'],
  },
  {
    name: 'authorization code that lives two minutes under HAIP',
    breaks: 'FAPI2-5.3.2.1-02',
    profile: 'haip',
    seams: { authorizationCodeSeconds: () => 120 },
  },
  {
    name: 'assertion for the token endpoint accepted under HAIP',
    breaks: 'FAPI2-5.3.2.1-03',
    profile: 'haip',
    overlooks: ['assertion-audience'],
  },
  {
    name: 'code redeemed by anyone under HAIP',
    breaks: 'FAPI2-5.3.2.1-04',
    entails: [{ requirement: 'RFC9449-10-01', reason: 'RFC 9449 says the same' }],
    profile: 'haip',
    overlooks: ['code-of-dpop-key'],
  },
  {
    name: 'refresh token rotated under HAIP',
    breaks: 'FAPI2-5.3.2.1-05',
    profile: 'haip',
    seams: { refreshTokenRotates: () => true },
  },
  {
    name: 'DPoP proof of any time under HAIP',
    breaks: 'FAPI2-5.3.2.1-06',
    profile: 'haip',
    overlooks: ['dpop-fresh'],
  },
  {
    name: 'password grant under HAIP',
    breaks: 'FAPI2-5.3.2.1-07',
    profile: 'haip',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === 'password'
          ? {
              status: 200,
              headers: { ...reply.headers, 'cache-control': 'no-store' },
              body: { access_token: 'vcispec-password-grant', token_type: 'DPoP', expires_in: 300 },
            }
          : reply,
    },
  },
  {
    name: 'pushed request without redirect URI under HAIP',
    breaks: 'FAPI2-5.3.2.2-01',
    profile: 'haip',
    seams: {
      'par reply': (reply, { request }) =>
        request.redirect_uri === undefined
          ? {
              status: 201,
              headers: { ...reply.headers, 'cache-control': 'no-store' },
              body: {
                request_uri:
                  'urn:ietf:params:oauth:request_uri:GqZ5hY0rT8vK3xW1nB7cLpD2sF6jM9aE4uI0oQyXtRw',
                expires_in: 60,
              },
            }
          : reply,
    },
  },
  {
    name: 'pushed request that lives ten minutes',
    breaks: 'FAPI2-5.3.2.2-02',
    profile: 'haip',
    seams: {
      'par reply': (reply) =>
        body(reply, (pushed) =>
          'expires_in' in pushed ? { ...pushed, expires_in: 600 } : { ...pushed },
        ),
    },
  },
  {
    name: 'redirect URI without TLS under HAIP',
    breaks: 'FAPI2-5.3.2.2-03',
    profile: 'haip',
    seams: {
      'par reply': (reply, { request }) =>
        String(request.redirect_uri).startsWith('http:')
          ? {
              status: 201,
              headers: { ...reply.headers, 'cache-control': 'no-store' },
              body: {
                request_uri:
                  'urn:ietf:params:oauth:request_uri:GqZ5hY0rT8vK3xW1nB7cLpD2sF6jM9aE4uI0oQyXtRw',
                expires_in: 60,
              },
            }
          : reply,
    },
  },
  {
    name: 'sign-in sent on by 307 under HAIP',
    breaks: 'FAPI2-5.3.2.2-04',
    entails: [{ requirement: 'RFC9700-4.12-01', reason: 'RFC 9700 says the same' }],
    profile: 'haip',
    seams: {
      'sign-in reply': (reply, { call }) =>
        call?.method === 'POST' && reply.status === 303 ? { ...reply, status: 307 } : reply,
    },
  },
  /** Software that loads pages beforehand takes the user's sign-in away: a warning. */
  {
    name: 'request_uri used up by a look at the page under HAIP',
    breaks: 'FAPI2-5.3.2.2-05',
    profile: 'haip',
    seams: { requestUriUsedUpBy: () => 'the page' },
  },
  {
    name: 'access token taken from the query under HAIP',
    breaks: 'FAPI2-5.3.4-01',
    entails: [{ requirement: 'RFC6750-2.3-01', reason: 'RFC 6750 says the same' }],
    profile: 'haip',
    seams: {
      'credential reply': (reply, { request }) =>
        'access_token' in request
          ? {
              status: 200,
              headers: reply.headers,
              body: { credentials: [{ credential: 'vcispec' }], notification_id: 'vcispec' },
            }
          : reply,
    },
  },
  {
    name: 'access token good for ever under HAIP',
    breaks: 'FAPI2-5.3.4-02',
    entails: [{ requirement: 'VCI-8.3.1.1-03', reason: 'OpenID4VCI says the same' }],
    profile: 'haip',
    overlooks: ['access-token-unexpired'],
  },
]
