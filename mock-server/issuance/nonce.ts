import { newSecret } from '../crypto/secret.ts'
import { type Answer, notFound } from '../http/reply.ts'
import { newDpopNonce } from '../oauth/dpop.ts'
import { hasNonceEndpoint } from '../proofs/proof-nonce.ts'

/** The specification leaves a nonce's life to the issuer (OpenID4VCI 1.0, Section 13.8). */
const lifetimeSeconds = 300

/**
 * Nonce Endpoint: anyone may have a nonce. Where DPoP proofs need one, one for them comes with it.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7
 */
export const nonce: Answer = async (environment) => {
  if (!hasNonceEndpoint(environment)) throw notFound()
  const fresh = environment.through('nonce', newSecret())
  const now = environment.now()
  const expiresAt = new Date(now.getTime() + lifetimeSeconds * 1000)
  await environment.store.collection('nonces').put(fresh, { issuedAt: now }, expiresAt)
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(environment.options.dpopNonces === 'required' && {
        'dpop-nonce': await newDpopNonce(environment),
      }),
    },
    body: { c_nonce: fresh },
  }
}
