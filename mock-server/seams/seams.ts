import type { AuthorizationSeams } from './authorization.ts'
import type { ConnectionSeams } from './connection.ts'
import type { CredentialSeams } from './credentials.ts'
import type { IssuanceSeams } from './issuance.ts'
import type { MetadataSeams } from './metadata.ts'
import type { OfferSeams } from './offers.ts'
import type { ReplySeams } from './reply.ts'
import type { StatusListSeams } from './status-list.ts'

/**
 * Everything in the mock's correct code that a fault may override: a seam has a name and the type of the
 * value that passes through it. Correct code says `environment.through('offerLifetimeSeconds', 1800)`
 * and never asks which fault is on.
 */
export interface Seams
  extends AuthorizationSeams,
    ConnectionSeams,
    CredentialSeams,
    IssuanceSeams,
    MetadataSeams,
    OfferSeams,
    StatusListSeams,
    ReplySeams {}

export interface SeamContext {
  readonly now: Date
  /** Id of the environment. */
  readonly environment: string
  /** The Credential Issuer Identifier of the environment. */
  readonly credentialIssuer: string
  /** The CA behind every certificate of the environment, in base64 DER. */
  readonly root: string
  /** Members of the request: query, form or JSON. */
  readonly request: Readonly<Record<string, unknown>>
  /** The call that is answered; the reply seams have it. */
  readonly call?: SeamCall
}

/** Which request a reply answers. */
export interface SeamCall {
  readonly method: string
  /** Without query. */
  readonly path: string
  readonly host: string
}
