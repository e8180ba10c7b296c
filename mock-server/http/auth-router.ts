import { Router } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import { bearerProblem } from '../issuance/bearer.ts'
import { credential } from '../issuance/credential.ts'
import { credentialOffer } from '../issuance/credential-offer.ts'
import { deferred } from '../issuance/deferred.ts'
import { appendedIssuerMetadata, issuerMetadata } from '../issuance/issuer-metadata.ts'
import {
  appendedJwtVcIssuer,
  didDocument,
  jwks,
  jwtVcIssuer,
  slashedJwtVcIssuer,
} from '../issuance/keys.ts'
import { nonce } from '../issuance/nonce.ts'
import { notification } from '../issuance/notification.ts'
import { issuancePaths } from '../issuance/paths.ts'
import { statusListAggregation, statusListToken } from '../issuance/status-list.ts'
import { typeMetadata } from '../issuance/type-metadata.ts'
import type { Mock } from '../mock.ts'
import { attestationChallenge } from '../oauth/attestation-challenge.ts'
import { authorize } from '../oauth/authorize.ts'
import { browserProblem } from '../oauth/browser-answer.ts'
import { consent } from '../oauth/consent.ts'
import { authorizationServerMetadata } from '../oauth/metadata.ts'
import { pushedAuthorizationRequest } from '../oauth/par.ts'
import { oauthPaths, serverPaths } from '../oauth/paths.ts'
import { signIn } from '../oauth/sign-in.ts'
import { directToken, token } from '../oauth/token.ts'
import { directRoutes } from './direct-routes.ts'
import { endpoint } from './endpoint.ts'
import { type Answer, type Problem, protocolProblem } from './reply.ts'

type Method = 'GET' | 'POST'

/** One endpoint of the auth surface. */
interface Route {
  readonly methods: readonly Method[]
  readonly path: string
  readonly operation: Operation
  readonly answer: Answer
  readonly problem?: Problem
}

const environment = '/:environmentId'
const inserted = (suffix: string, below = '') => `/.well-known/${suffix}${environment}${below}`
const below = (path: string) => `${environment}${path}`

/** Everything a wallet can reach, on one screen. */
export const routes: readonly Route[] = [
  get(below('/offers/:reference'), 'offer', credentialOffer),
  get(inserted('openid-credential-issuer'), 'issuer-metadata', issuerMetadata),
  get(below('/.well-known/openid-credential-issuer'), 'issuer-metadata', appendedIssuerMetadata),
  ...['', serverPaths.main, serverPaths.direct].map((path) =>
    get(
      inserted('oauth-authorization-server', path),
      'as-metadata',
      authorizationServerMetadata(path),
    ),
  ),
  get(
    below(oauthPaths.appendedMetadata),
    'as-metadata',
    authorizationServerMetadata(serverPaths.main, 'appended'),
  ),
  ...Object.values(serverPaths).map((path) =>
    get(
      below(`${path}/.well-known/openid-configuration`),
      'as-metadata',
      authorizationServerMetadata(path),
    ),
  ),
  get(inserted('jwt-vc-issuer'), 'jwt-vc-issuer', jwtVcIssuer),
  get(`${inserted('jwt-vc-issuer')}/`, 'jwt-vc-issuer', slashedJwtVcIssuer),
  get(below('/.well-known/jwt-vc-issuer'), 'jwt-vc-issuer', appendedJwtVcIssuer),
  get(below('/did.json'), 'did-document', didDocument),
  get(below(issuancePaths.jwks), 'jwks', jwks),
  get(below(oauthPaths.jwks), 'jwks', jwks),
  get(below(`${issuancePaths.statusLists}/:list`), 'status-list', statusListToken),
  get(below(`${issuancePaths.types}/:name`), 'type-metadata', typeMetadata),
  get(below(issuancePaths.statusLists), 'status-list-aggregation', statusListAggregation),
  {
    methods: ['GET', 'POST'],
    path: below(oauthPaths.authorize),
    operation: 'authorize',
    answer: authorize,
    problem: browserProblem,
  },
  post(below(oauthPaths.signIn), 'sign-in', signIn, browserProblem),
  post(below(oauthPaths.consent), 'sign-in', consent, browserProblem),
  post(below(oauthPaths.par), 'par', pushedAuthorizationRequest),
  post(below(oauthPaths.challenge), 'attestation-challenge', attestationChallenge),
  post(below(oauthPaths.token), 'token', token),
  post(below(oauthPaths.directToken), 'token', directToken),
  post(below(issuancePaths.nonce), 'nonce', nonce),
  post(below(issuancePaths.credential), 'credential', credential, bearerProblem),
  post(below(issuancePaths.deferred), 'deferred', deferred, bearerProblem),
  post(below(issuancePaths.notification), 'notification', notification, bearerProblem),
]

/** The same, looked up and not matched one after the other. */
export const findRoute = directRoutes(
  routes.map(({ path, operation, problem = protocolProblem, ...route }) => ({
    path,
    endpoint: { operation, problem, answer: guarded(route) },
  })),
)

/** The wallet-facing surface of every environment of this mock. */
export function authRouter(mock: Mock): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const route of routes) {
    router.all(route.path, endpoint(mock, route.operation, guarded(route), route.problem))
  }
  return router
}

/** Other methods are refused with the list of right ones (RFC 9110, Section 15.5.6). */
function guarded({ methods, answer }: Pick<Route, 'methods' | 'answer'>): Answer {
  const allowed: readonly string[] = methods.includes('GET') ? [...methods, 'HEAD'] : methods
  const refusal = {
    status: 405,
    error: 'invalid_request',
    description: `The method has to be ${methods.join(' or ')}`,
    headers: { allow: allowed.join(', ') },
  }
  return (environment, req) => {
    environment.demand('method-allowed', allowed.includes(req.method), refusal)
    return answer(environment, req)
  }
}

function get(path: string, operation: Operation, answer: Answer): Route {
  return { methods: ['GET'], path, operation, answer }
}

function post(path: string, operation: Operation, answer: Answer, problem?: Problem): Route {
  return { methods: ['POST'], path, operation, answer, ...(problem && { problem }) }
}
