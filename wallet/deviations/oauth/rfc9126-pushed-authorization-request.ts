import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noPushedRequests, pushIsAuthenticated } from '../obstacles.ts'

export const usedRequestUri = {
  name: 'a used request_uri',
  requirement: 'RFC9126-4-02',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noPushedRequests,
  repeats: true,
  course: 'second-use',
} as const satisfies Deviation

export const deviations: readonly Deviation[] = [
  {
    name: 'a request_uri in the pushed request',
    requirement: 'RFC9126-2.1-02',
    at: 'par',
    needs: { grant: grantTypes.authorizationCode },
    pushedRequest: (form) =>
      form.set('request_uri', `urn:ietf:params:oauth:request_uri:${madeUp()}`),
  },
  {
    name: 'an unsupported response type in the pushed request',
    requirement: 'RFC9126-2.1-03',
    at: 'par',
    needs: { grant: grantTypes.authorizationCode },
    goesOn: true,
    pushedRequest: (form) => form.set('response_type', 'vcispec'),
  },
  {
    name: 'a foreign redirect URI in the pushed request',
    requirement: 'RFC9126-2.1-03',
    at: 'par',
    needs: { grant: grantTypes.authorizationCode },
    goesOn: true,
    obstacle: pushIsAuthenticated,
    authorizationRequest: (parameters) =>
      parameters.set('redirect_uri', 'https://foreign.example/callback'),
  },
  {
    name: 'a request_uri of another client',
    requirement: 'RFC9126-2.2-03',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: noPushedRequests,
    frontChannel: (parameters) => parameters.set('client_id', madeUp()),
  },
  {
    name: 'a GET request where requests are pushed',
    requirement: 'RFC9126-2.3-01',
    at: 'par',
    needs: { grant: grantTypes.authorizationCode },
    course: 'get',
  },
  {
    name: 'an expired request_uri',
    requirement: 'RFC9126-4-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: noPushedRequests,
    course: 'late',
  },
  usedRequestUri,
  {
    name: 'an authorization request that was not pushed',
    requirement: 'RFC9126-5-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: ({ server }) =>
      server?.members.require_pushed_authorization_requests === true
        ? undefined
        : 'require_pushed_authorization_requests of the authorization server is not true.',
    course: 'unpushed',
  },
]
