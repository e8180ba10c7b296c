import { MockAgent } from 'undici'
import { Journey, type JourneyOptions } from '../journey.ts'
import { RecordingHttp } from './http.ts'

/** What a test's issuer was asked. */
export interface Asked {
  readonly route: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON unless it is a string. */
  readonly body?: unknown
}

type Route = Answer | ((asked: Asked) => Answer)

export const origin = 'https://issuer.example.com'
export const now = new Date('2026-03-01T12:00:00Z')

/** An issuer that answers from a table and is never on the network: anything else gets 404. */
export function scriptedIssuer(routes: Readonly<Record<string, Route>>, at = origin) {
  const asked: Asked[] = []
  const agent = new MockAgent()
  agent.disableNetConnect()
  for (const method of ['GET', 'POST']) {
    agent
      .get(at)
      .intercept({ path: () => true, method })
      .reply(({ path, headers, body }) => {
        const url = new URL(path, at)
        const request = {
          route: `${method} ${url.pathname}`,
          url,
          headers: headers as Readonly<Record<string, string>>,
          body: typeof body === 'string' ? body : '',
        }
        asked.push(request)
        const route = routes[request.route] ?? { status: 404 }
        const answer = typeof route === 'function' ? route(request) : route
        return {
          statusCode: answer.status ?? 200,
          data: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? ''),
          responseOptions: { headers: { ...answer.headers } },
        }
      })
      .persist()
  }
  const http = new RecordingHttp({ clock: { now: () => now }, dispatcher: agent })
  return {
    http,
    asked,
    /** Routes in the order they were asked for. */
    get path(): readonly string[] {
      return asked.map(({ route }) => route)
    },
    journey: (options: Partial<JourneyOptions> = {}) =>
      new Journey({
        http,
        client: { id: 'wallet', redirectUri: 'https://wallet.example/cb', authentication: 'none' },
        ...options,
      }),
  }
}

const metadata = {
  credential_issuer: `${origin}/tenant`,
  credential_endpoint: `${origin}/credential`,
  nonce_endpoint: `${origin}/nonce`,
  notification_endpoint: `${origin}/notification`,
  credential_configurations_supported: {
    Pass: {
      format: 'dc+sd-jwt',
      scope: 'pass',
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    },
  },
}

const server = {
  issuer: `${origin}/tenant`,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  code_challenge_methods_supported: ['S256'],
}

/** The table of an issuer that does everything right, but for what its credential says. */
export const rightIssuer = {
  'GET /.well-known/openid-credential-issuer/tenant': { body: metadata },
  'GET /.well-known/oauth-authorization-server/tenant': { body: server },
  'POST /token': { body: { access_token: 'token-1', token_type: 'Bearer' } },
  'POST /nonce': { body: { c_nonce: 'nonce-1' } },
  'POST /credential': {
    body: { credentials: [{ credential: 'not-looked-at' }], notification_id: 'notification-1' },
  },
  'POST /notification': { status: 204 },
} satisfies Record<string, Route>

export const preAuthorizedOffer = JSON.stringify({
  credential_issuer: `${origin}/tenant`,
  credential_configuration_ids: ['Pass'],
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'code-1' },
  },
})

export const codeOffer = JSON.stringify({
  credential_issuer: `${origin}/tenant`,
  credential_configuration_ids: ['Pass'],
  grants: { authorization_code: { issuer_state: 'state-of-issuer' } },
})
