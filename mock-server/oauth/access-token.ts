import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'

/** The claim is there because RFC 9068 demands it: what counts is in the store. */
const lifetimeSeconds = 300

/**
 * A new access token, opaque or a JWT; what it is good for is in the store in both cases.
 * @param jkt thumbprint of the key that it is bound to.
 * @see https://www.rfc-editor.org/rfc/rfc9068#section-2
 */
export async function newAccessToken(
  environment: Environment,
  jkt: string | undefined,
): Promise<string> {
  const { options, keys, authorizationServer, credentialIssuer } = environment
  if (options.accessTokens !== 'jwt') return newSecret()
  const now = numericDate(environment.now())
  const claims = environment.through('accessTokenClaims', {
    iss: authorizationServer,
    aud: credentialIssuer,
    sub: randomUUID(),
    client_id: environment.client.id,
    jti: randomUUID(),
    iat: now,
    exp: now + lifetimeSeconds,
    ...(jkt !== undefined && { cnf: { jkt } }),
  })
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'at+jwt', alg: 'ES256', kid: String(keys.signing.kid) })
    .sign(await importJWK(keys.signing, 'ES256'))
}
