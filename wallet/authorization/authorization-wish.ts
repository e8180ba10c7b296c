/** What an authorization request asks for, and how. */
export interface AuthorizationWish {
  /** Default: when the server has an endpoint for it. */
  readonly par?: boolean
  /** Ask by scope; default: where the configuration has one. */
  readonly useScope?: boolean
  /** Ask by `authorization_details`; default: where the configuration has no scope. */
  readonly useAuthorizationDetails?: boolean
  /** The first credential is asked for by its scope, and the others by `authorization_details`. */
  readonly divides?: boolean
  /** Default: all that are offered. */
  readonly configurationId?: string
  /** Scopes to ask for beside those of the configurations. */
  readonly furtherScopes?: readonly string[]
  /** False: without PKCE (RFC 7636). */
  readonly challenge?: boolean
}
