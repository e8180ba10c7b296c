import { grantTypes } from '../../../protocol/grants.ts'
import { issuancePaths } from '../../issuance/paths.ts'
import { oauthPaths } from '../../oauth/paths.ts'
import type { EnvironmentOptions } from '../../options.ts'
import { seededLogin } from '../../seed/seed.ts'
import {
  authorizationParameters,
  authorize,
  cookieOf,
  pkce,
  redeemCode,
  signInIdOf,
} from '../wallet.ts'
import type { Pairs, Surface, SurfaceRequest } from './surface.ts'

/** An endpoint that takes something of the wallet, and how it is asked rightly. */
export interface RightRequest {
  readonly name: string
  /** Below the Credential Issuer Identifier. */
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly options?: EnvironmentOptions
  /** Everything it refers to (codes, tokens, proofs) is new. */
  make(surface: Surface): Promise<Omit<SurfaceRequest, 'method' | 'path'>>
  /** How it is answered. */
  readonly served: number
  /** What the endpoint calls a request that it cannot read; undefined: it reads none, or answers with a page. */
  readonly malformed?: string
}

/** PKCE of the code flow that a right request begins: nobody goes on with it. */
const { challenge } = pkce()
const scope = 'p1:provision:credentials:staff-pass'
const several: EnvironmentOptions = {
  authorizationServers: 'several',
  attestationChallenges: 'required',
}

export const rightRequests: readonly RightRequest[] = [
  {
    name: 'authorization request by GET',
    path: oauthPaths.authorize,
    method: 'GET',
    make: async (surface) => ({ query: authorizationRequest(surface) }),
    served: 200,
  },
  {
    name: 'authorization request by POST',
    path: oauthPaths.authorize,
    method: 'POST',
    make: async (surface) => ({ form: authorizationRequest(surface) }),
    served: 200,
  },
  {
    name: 'sign-in form',
    path: oauthPaths.signIn,
    method: 'POST',
    async make(surface) {
      const { page } = await signInPage(surface)
      return {
        headers: [['cookie', cookieOf(page)]],
        form: pairs({ sign_in: signInIdOf(page), ...seededLogin }),
      }
    },
    served: 200,
  },
  {
    name: 'consent form',
    path: oauthPaths.consent,
    method: 'POST',
    async make(surface) {
      const { page } = await signInPage(surface)
      await surface.bench.signIn(page)
      return {
        headers: [['cookie', cookieOf(page)]],
        form: pairs({ sign_in: signInIdOf(page), decision: 'allow' }),
      }
    },
    served: 303,
  },
  {
    name: 'pushed authorization request',
    path: oauthPaths.par,
    method: 'POST',
    make: async (surface) => ({ form: authorizationRequest(surface) }),
    served: 201,
    malformed: 'invalid_request',
  },
  {
    name: 'challenge request',
    path: oauthPaths.challenge,
    method: 'POST',
    options: several,
    make: async () => ({}),
    served: 200,
  },
  {
    name: 'token request with a pre-authorized code',
    path: oauthPaths.token,
    method: 'POST',
    make: preAuthorized,
    served: 200,
    malformed: 'invalid_request',
  },
  {
    name: 'token request at the second server',
    path: oauthPaths.directToken,
    method: 'POST',
    options: several,
    make: preAuthorized,
    served: 200,
    malformed: 'invalid_request',
  },
  {
    name: 'token request with an authorization code',
    path: oauthPaths.token,
    method: 'POST',
    async make({ bench }) {
      const { code, verifier } = await authorize(bench, { scope })
      const { id, redirectUri } = bench.environment.client
      return {
        form: pairs({
          ...{ grant_type: grantTypes.authorizationCode, client_id: id },
          ...{ redirect_uri: redirectUri, code, code_verifier: verifier },
        }),
      }
    },
    served: 200,
    malformed: 'invalid_request',
  },
  {
    name: 'token request with a refresh token',
    path: oauthPaths.token,
    method: 'POST',
    async make({ bench }) {
      const { body } = await redeemCode(bench, await authorize(bench, { scope }))
      const { id } = bench.environment.client
      return {
        form: pairs({
          ...{ grant_type: 'refresh_token', client_id: id },
          ...{ refresh_token: body.refresh_token, scope },
        }),
      }
    },
    served: 200,
    malformed: 'invalid_request',
  },
  {
    name: 'nonce request',
    path: issuancePaths.nonce,
    method: 'POST',
    make: async () => ({}),
    served: 200,
  },
  {
    name: 'credential request',
    path: issuancePaths.credential,
    method: 'POST',
    async make(surface) {
      const { bench } = surface
      const { token, configuration } = await accessToken(surface)
      const { jwt } = await bench.proof(await bench.nonce())
      return {
        headers: [['authorization', `Bearer ${token}`]],
        json: { credential_configuration_id: configuration, proofs: { jwt: [jwt] } },
      }
    },
    served: 200,
    malformed: 'invalid_credential_request',
  },
  {
    name: 'deferred credential request',
    path: issuancePaths.deferred,
    method: 'POST',
    async make(surface) {
      const { token, body } = await issued(surface, true)
      return {
        headers: [['authorization', `Bearer ${token}`]],
        json: { transaction_id: body.transaction_id },
      }
    },
    served: 202,
    malformed: 'invalid_credential_request',
  },
  {
    name: 'notification',
    path: issuancePaths.notification,
    method: 'POST',
    async make(surface) {
      const { token, body } = await issued(surface, false)
      const { notification_id } = body
      return {
        headers: [['authorization', `Bearer ${token}`]],
        json: { notification_id, event: 'credential_accepted', event_description: 'Fine' },
      }
    },
    served: 204,
    malformed: 'invalid_notification_request',
  },
]

/** The whole request, to send. */
export async function rightRequest(
  { method, path, make }: RightRequest,
  surface: Surface,
): Promise<SurfaceRequest> {
  return { method, path: `${surface.bench.base}${path}`, ...(await make(surface)) }
}

export function pairs(members: Readonly<Record<string, string | undefined>>): Pairs {
  return Object.entries(members).map(([name, value]) => [name, value ?? ''])
}

function authorizationRequest({ bench }: Surface): Pairs {
  return pairs(authorizationParameters(bench, challenge, { scope }) as Record<string, string>)
}

async function signInPage({ bench }: Surface) {
  const parameters = authorizationParameters(bench, challenge, { scope })
  return { page: await bench.agent.get(bench.authorizationUrl(parameters)) }
}

async function preAuthorized({ bench }: Surface) {
  const { preAuthorizedCode = '' } = await bench.offer()
  return {
    form: pairs({
      grant_type: grantTypes.preAuthorizedCode,
      'pre-authorized_code': preAuthorizedCode,
    }),
  }
}

/** A token for everything that is on offer. */
async function accessToken({ bench }: Surface, deferred = false) {
  const made = await bench.offer({ deferred })
  const answer = await bench.redeem(made)
  return { token: String(answer.body.access_token), configuration: made.offeredTypeIds[0] }
}

async function issued(surface: Surface, deferred: boolean) {
  const { bench } = surface
  const { token, configuration } = await accessToken(surface, deferred)
  const { jwt } = await bench.proof(await bench.nonce())
  const { body } = await bench.credential(token, {
    credential_configuration_id: configuration,
    proofs: { jwt: [jwt] },
  })
  return { token, body }
}
