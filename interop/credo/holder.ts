import type { PublicJwk } from '@credo-ts/core'

export interface Configuration {
  readonly format: string
}

export interface Metadata {
  readonly credentialIssuer: {
    readonly credential_configurations_supported: Readonly<Record<string, Configuration>>
  }
}

export interface Resolved {
  readonly credentialOfferPayload: { readonly grants?: Readonly<Record<string, object>> }
  readonly metadata: Metadata
}

export interface Token {
  readonly accessToken: string
  readonly cNonce?: string
  readonly dpop?: object
  readonly accessTokenResponse: { readonly token_type: string }
}

export interface Received {
  readonly record: { readonly credentialInstances: readonly Instance[] }
  readonly notificationId?: string
}

/** As Credo keeps a credential, by its format. */
export interface Instance {
  readonly compactSdJwtVc?: string
  readonly issuerSignedBase64Url?: string
  readonly credential?: unknown
}

export type Binding =
  | { readonly method: 'jwk'; readonly keys: readonly PublicJwk[] }
  | { readonly method: 'did'; readonly didUrls: readonly string[] }
  | { readonly method: 'attestation'; readonly keyAttestationJwt: string }

export interface Deferred {
  readonly transactionId: string
  /** Seconds. */
  readonly interval?: number
}

interface Answers {
  readonly credentials: readonly Received[]
  readonly deferredCredentials: readonly Deferred[]
}

/** What an issuer's metadata says of one credential, as far as a wallet decides by it. */
interface Asking {
  readonly cNonce: string
  readonly credentialConfiguration: Configuration
  readonly issuerMaxBatchSize?: number
  readonly proofTypes: Readonly<
    Partial<Record<'jwt' | 'attestation', { readonly keyAttestationsRequired?: object }>>
  >
}

/** `agent.openid4vc.holder`, as far as it is used here. */
export interface Holder {
  resolveIssuerMetadata(issuer: string): Promise<Metadata>
  resolveCredentialOffer(offer: string): Promise<Resolved>
  resolveOpenId4VciAuthorizationRequest(
    offer: Resolved,
    options: object,
  ): Promise<{
    readonly authorizationRequestUrl: string
    readonly codeVerifier?: string
    readonly dpop?: object
  }>
  parseAuthorizationCodeFromAuthorizationResponse(options: object): {
    readonly authorizationCode: string
  }
  requestToken(options: object): Promise<Token>
  refreshToken(options: object): Promise<Token>
  requestCredentials(
    options: object & {
      readonly verifyCredentialStatus?: boolean
      readonly credentialBindingResolver: (of: Asking) => Promise<Binding>
    },
  ): Promise<Answers>
  requestDeferredCredentials(options: object): Promise<Answers>
  sendNotification(options: object): Promise<void>
}
