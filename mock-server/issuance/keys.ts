import type { Answer } from '../reply.ts'

const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' }

/** The environment's JWK Set (RFC 7517, Section 5): the same key signs credentials and stands for the issuer. */
export const jwks: Answer = ({ keys }) => ({ status: 200, headers, body: { keys: [keys.public] } })

/**
 * JWT VC Issuer Metadata: how a verifier without trust in a certificate chain finds the issuer's key.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-11.html#section-5
 */
export const jwtVcIssuer: Answer = ({ credentialIssuer, keys }) => ({
  status: 200,
  headers,
  body: { issuer: credentialIssuer, jwks: { keys: [keys.public] } },
})
