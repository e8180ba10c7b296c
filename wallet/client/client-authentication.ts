import { createPrivateKey } from 'node:crypto'
import type { JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import type { Headers } from '../../protocol/exchange.ts'
import type { NotReached } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { notConfigured } from '../failure.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { stringsMember } from '../json.ts'
import { algorithmAmong, signedJwt } from '../signed-jwt.ts'
import { basic } from './basic-credentials.ts'
import { attestationHeaders } from './client-attestation.ts'
import type { ClientCredentials } from './client-credentials.ts'
import type { WalletClient } from './wallet-client.ts'

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** How long a client assertion is good for. */
const assertionSeconds = 60

/**
 * How the wallet says who it is at the token and PAR endpoints; what proves it is made anew each time.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export async function authenticateClient(
  state: JourneyState,
  server: Metadata,
  deviation?: Deviation,
): Promise<ClientCredentials | NotReached> {
  const client = deviation?.asAnotherClient ? state.secondClient : state.client
  if (!client) return notConfigured('The target file names no second client.', 'secondClient')
  const right = await credentialsOf(state, server, client, deviation)
  return right.kind === 'credentials' ? (deviation?.credentials?.(right, client) ?? right) : right
}

async function credentialsOf(
  state: JourneyState,
  server: Metadata,
  client: WalletClient,
  deviation: Deviation | undefined,
): Promise<ClientCredentials | NotReached> {
  const { id, secret = '', authentication } = client
  const credentials = (parameters: Record<string, string>, headers: Headers = {}) =>
    ({ kind: 'credentials', parameters, headers }) as const
  switch (authentication) {
    case 'none':
      return credentials({ client_id: id })
    case 'client_secret_basic':
      return credentials({}, { authorization: basic(id, secret) })
    case 'client_secret_post':
      return credentials({ client_id: id, client_secret: secret })
    case 'private_key_jwt': {
      if (!client.key) {
        return notConfigured('The client in the target file has no key.', 'client.key')
      }
      return credentials({
        client_id: id,
        client_assertion_type: jwtBearer,
        client_assertion: clientAssertion(state, server, { id, key: client.key }, deviation),
      })
    }
    case 'attest_jwt_client_auth': {
      const made = await attestationHeaders(state, server, client, deviation)
      return 'kind' in made ? made : credentials({ client_id: id }, made.headers)
    }
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc7523#section-3 */
function clientAssertion(
  state: JourneyState,
  server: Metadata,
  { id, key }: { readonly id: string; readonly key: JWK },
  deviation: Deviation | undefined,
): string {
  const now = numericDate(state.clock.now())
  const signingKey = createPrivateKey({ key: { ...key }, format: 'jwk' })
  const listed = stringsMember(server.members, 'token_endpoint_auth_signing_alg_values_supported')
  const alg = state.algorithms.clientAssertion ?? algorithmAmong(key, signingKey, listed)
  const draft = {
    header: { typ: 'JWT', alg },
    payload: {
      iss: id,
      sub: id,
      aud: server.identifier,
      jti: Buffer.from(state.random(16)).toString('base64url'),
      iat: now,
      exp: now + assertionSeconds,
    },
    signingKey,
    signature: 'valid',
  } as const
  return signedJwt(deviation?.clientAssertion?.(draft) ?? draft)
}
