import type { Absence } from './absence.ts'

/**
 * How each of the wallet's requests can end. A refusal is data, and so is a request that could not be
 * made: the wallet never throws because an issuer is wrong.
 */

/**
 * The target answered with an error: 4xx or 5xx, or a redirect that carries one. `error` is undefined when
 * neither the body, the redirect nor `WWW-Authenticate` named any.
 */
export interface Refused {
  readonly kind: 'refused'
  readonly status: number
  readonly error?: string
  readonly description?: string
  readonly exchange: string
}

/** No HTTP answer came: see the exchange's failure. */
export interface Unreachable {
  readonly kind: 'unreachable'
  readonly code: string
  readonly message: string
  readonly exchange: string
}

/** An answer came that the wallet could make nothing of (2xx without the members it needs). */
export interface Unusable {
  readonly kind: 'unusable'
  readonly reason: string
  readonly exchange: string
}

/** The request was not sent, since something it needs is missing: an earlier step failed, or it is not offered. */
export interface NotReached {
  readonly kind: 'not-reached'
  readonly reason: string
  /** The exchange that stood in the way, when there was one. */
  readonly exchange?: string
  /** Set when nothing went wrong: the target does not offer what was needed, or the target file lacks a key for it. */
  readonly absence?: Absence
}

export type Failure = Refused | Unreachable | Unusable | NotReached

/** Token Response (OpenID4VCI 1.0, Section 6.2). */
export type TokenOutcome =
  | {
      readonly kind: 'token'
      readonly accessToken: string
      readonly tokenType: string
      readonly expiresInSeconds?: number
      readonly scope?: string
      readonly refreshToken?: string
      /** `credential_identifiers` by configuration id, where the server returned any. */
      readonly credentialIdentifiers: Readonly<Record<string, readonly string[]>>
      readonly exchange: string
    }
  | Failure

/** Nonce Response (OpenID4VCI 1.0, Section 7.2). */
export type NonceOutcome =
  | { readonly kind: 'nonce'; readonly nonce: string; readonly exchange: string }
  | Failure

/** How a Credential Request can end (OpenID4VCI 1.0, Sections 8.3, 8.3.1 and 9). */
export type CredentialOutcome =
  | {
      readonly kind: 'issued'
      /** As on the wire: a string for dc+sd-jwt, jwt_vc_json and mso_mdoc, an object for ldp_vc. */
      readonly credentials: readonly unknown[]
      readonly notificationId?: string
      readonly exchange: string
    }
  | {
      readonly kind: 'deferred'
      readonly transactionId: string
      readonly intervalSeconds: number
      readonly exchange: string
    }
  | Failure

/** Notification (OpenID4VCI 1.0, Section 11.2). */
export type NotificationOutcome =
  | { readonly kind: 'acknowledged'; readonly status: number; readonly exchange: string }
  | Failure

/** Authorization (RFC 6749, Section 4.1.2; RFC 9126, Section 2.2). */
export type AuthorizationOutcome =
  | {
      readonly kind: 'authorized'
      readonly code: string
      readonly iss?: string
      readonly state?: string
      readonly exchange: string
    }
  | Failure

/** Pushed Authorization Response (RFC 9126, Section 2.2). */
export type PushedOutcome =
  | {
      readonly kind: 'pushed'
      readonly requestUri: string
      readonly expiresInSeconds?: number
      readonly exchange: string
    }
  | Failure

/** Credential Issuer Metadata that was asked for in some form (OpenID4VCI 1.0, Section 12.2.2). */
export type IssuerMetadataOutcome =
  | { readonly kind: 'issuer-metadata'; readonly isSigned: boolean; readonly exchange: string }
  | Failure

/** The status of a credential as its Status List Token tells it (Token Status List, Section 7). */
export type StatusOutcome =
  | { readonly kind: 'status'; readonly value: number; readonly exchange: string }
  | Failure

/** The status lists of an issuer (Token Status List, Section 9.3). */
export type StatusListsOutcome =
  | { readonly kind: 'status-lists'; readonly lists: readonly string[]; readonly exchange: string }
  | Failure

/** Type Metadata that was found, and not other than the credential says (SD-JWT VC, Section 6). */
export type TypeMetadataOutcome =
  | { readonly kind: 'type-metadata'; readonly vct: string | undefined; readonly exchange: string }
  | Failure

export type Outcome =
  | TypeMetadataOutcome
  | StatusListsOutcome
  | StatusOutcome
  | IssuerMetadataOutcome
  | PushedOutcome
  | TokenOutcome
  | NonceOutcome
  | CredentialOutcome
  | NotificationOutcome
  | AuthorizationOutcome
