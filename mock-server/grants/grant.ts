import type { Environment } from '../environment.ts'
import type { Client } from '../oauth/client.ts'

/** What a grant entitles its token to. */
export interface Granted {
  readonly userId: string
  readonly offerId?: string
  readonly scope: string
  readonly configurationIds: readonly string[]
  /** Configurations asked for by `authorization_details`: their identifiers are in the token response. */
  readonly detailed: readonly string[]
}

/** A token request's way to a token. `parameters` are all it reads: the rest is ignored. */
export interface Grant {
  readonly grantType: string
  readonly parameters: readonly string[]
  /**
   * Takes the code, once.
   * @throws ProtocolError
   */
  redeem(
    environment: Environment,
    request: {
      readonly parameters: Readonly<Record<string, string | undefined>>
      readonly client: Client
      /** Noted beside the code, so that a replay can revoke it. */
      readonly accessToken: string
      /** Thumbprint of the key that the token becomes bound to; undefined: a bearer token. */
      readonly jkt: string | undefined
    },
  ): Promise<Granted>
}
