import type { JWK } from 'jose'
import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'

/** What a credential says, and for which key. */
export interface CredentialWish {
  readonly type: CredentialType
  /** Claims by name: the titles of the type's fields, or what its profile says. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Public key of the holder; undefined when no key was proven. */
  readonly holderKey: JWK | undefined
  /** The DID URL by which the wallet named that key, where it did. */
  readonly holderKid?: string | undefined
  readonly expiresAt: Date | undefined
  /** Its position in the environment's Token Status List (`mock-server/queue/provisioning.ts`); undefined: it has none. */
  readonly statusIndex?: number | undefined
}

/** A claims description (OpenID4VCI 1.0, Appendix B.2). */
export interface ClaimDescription {
  readonly path: readonly (string | null)[]
  readonly mandatory?: boolean
  readonly display?: readonly { readonly name: string; readonly locale: string }[]
}

/** A Credential Format Profile (OpenID4VCI 1.0, Appendix A): how to announce it and how to issue it. */
export interface CredentialFormat {
  readonly id: string
  /** How its credentials name the holder's key (`cryptographic_binding_methods_supported`). */
  readonly bindingMethods: readonly string[]
  /** Where a credential of the type has its claims (Appendix C). */
  describeClaims(type: CredentialType): readonly ClaimDescription[]
  /** The members of a credential configuration that belong to the format. */
  describe(environment: Environment, type: CredentialType): Readonly<Record<string, unknown>>
  /** @returns the value of `credential`: a string, or an object where the format is one. */
  issue(environment: Environment, wish: CredentialWish): Promise<unknown>
}
