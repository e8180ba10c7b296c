import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'

/**
 * A new access token, opaque or a JWT; what it is good for is in the store in both cases.
 * @see https://www.rfc-editor.org/rfc/rfc9068#section-2
 */
export async function newAccessToken(
  environment: Environment,
  {
    issuer,
    userId,
    clientId = 'anonymous',
    lifetimeSeconds,
    jkt,
  }: {
    /** The authorization server that gives it. */
    readonly issuer: string
    readonly userId: string
    /** Undefined where the wallet did not say who it is. */
    readonly clientId: string | undefined
    readonly lifetimeSeconds: number
    /** Thumbprint of the key that it is bound to. */
    readonly jkt: string | undefined
  },
): Promise<string> {
  const { options, keys, credentialIssuer } = environment
  if (options.accessTokens !== 'jwt') return newSecret()
  const now = numericDate(environment.now())
  const claims = environment.through('accessTokenClaims', {
    iss: issuer,
    aud: credentialIssuer,
    sub: userId,
    client_id: clientId,
    jti: randomUUID(),
    iat: now,
    exp: now + lifetimeSeconds,
    ...(jkt !== undefined && { cnf: { jkt } }),
  })
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'at+jwt', alg: 'ES256', kid: String(keys.signing.kid) })
    .sign(await importJWK(keys.signing, 'ES256'))
}
