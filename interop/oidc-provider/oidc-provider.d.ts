/** The part of oidc-provider's API that this issuer uses: the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export class Provider {
    constructor(issuer: string, configuration: object)
    readonly Grant: new (
      of: GrantOwner,
    ) => Grant
    readonly PreAuthorizedCode: new (
      grant: PreAuthorization,
    ) => { save(): Promise<string> }
    callback(): RequestListener
  }

  export interface GrantOwner {
    readonly accountId: string
    readonly clientId: string
  }

  export interface Grant {
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  export interface PreAuthorization extends GrantOwner {
    readonly grantId: string
    readonly resource: string
    readonly scope?: string
    readonly rar?: readonly AuthorizationDetail[]
    readonly txCode?: string
  }

  /** RFC 9396, Section 2, with the members of OpenID4VCI 1.0, Section 5.1.1. */
  export interface AuthorizationDetail {
    readonly type: string
    readonly credential_configuration_id?: string
    readonly credential_identifiers?: readonly string[]
  }

  export interface Context {
    readonly oidc: {
      readonly params: { readonly authorization_details?: string }
      readonly issuer: string
    }
  }

  /** An authorization code or a pre-authorized code. */
  export interface GrantSource {
    readonly scope?: string
    readonly rar?: readonly AuthorizationDetail[]
  }

  export interface CredentialRequest {
    readonly credentialConfigurationId: string
    /** Verified by the library; absent where the configuration asks for none. */
    readonly proofs?: { readonly jwt?: readonly string[] }
  }

  export const errors: {
    readonly InvalidAuthorizationDetails: new (description: string) => Error
    readonly InvalidTarget: new () => Error
  }
}
