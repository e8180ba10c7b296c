import { type CompactJWSHeaderParameters, CompactSign, importJWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'

const lifetimeSeconds = 24 * 60 * 60

/**
 * Metadata as a JWT with every parameter as a claim, signed by the issuer's key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.3
 */
export async function signedMetadata(
  environment: Environment,
  document: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { keys, credentialIssuer } = environment
  const now = numericDate(environment.now())
  const header = environment.through('signedMetadataHeader', {
    alg: 'ES256',
    typ: 'openidvci-issuer-metadata+jwt',
    kid: keys.signing.kid,
    x5c: await environment.through('signedMetadataChain', keys.x5c()),
  })
  const claims = environment.through('signedMetadataClaims', {
    iss: credentialIssuer,
    sub: credentialIssuer,
    iat: now,
    exp: now + lifetimeSeconds,
    ...document,
  })
  const key = await importJWK(environment.through('signedMetadataKey', keys.signing), 'ES256')
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(header as unknown as CompactJWSHeaderParameters)
    .sign(key)
}
