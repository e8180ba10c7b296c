import type { JWK } from 'jose'

/** An environment's signing key: ES256, with the certificate chain that vouches for it. */
export interface IssuerKeys {
  /** Private, with `kid` and `alg`. */
  readonly signing: JWK
  /** What the JWKS publishes. */
  readonly public: JWK
  /** Base64 DER, leaf first, without the root (the form of the `x5c` header, RFC 7515, Section 4.1.6). */
  readonly x5c: readonly string[]
}
