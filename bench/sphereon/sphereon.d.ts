/** The part of Sphereon's API that is measured: its packages are beside this file only where `npm run bench` put them. */
declare module '@sphereon/oid4vci-issuer' {
  export class VcIssuerBuilder {
    withCredentialIssuer(url: string): this
    withCredentialEndpoint(url: string): this
    withNonceEndpoint(url: string): this
    withTokenEndpoint(url: string): this
    withAuthorizationMetadata(metadata: object): this
    withCredentialConfigurationsSupported(configurations: object): this
    withInMemoryCredentialOfferURIState(): this
    withInMemoryCredentialOfferState(): this
    withInMemoryCNonceState(): this
    withJWTVerifyCallback(verify: (wish: { readonly jwt: string }) => Promise<object>): this
    withCredentialDataSupplier(supply: () => Promise<object>): this
    withCredentialSignerCallback(
      sign: (wish: { readonly credentialRequest: CredentialRequest }) => Promise<string>,
    ): this
    build(): VcIssuer
  }
  export interface VcIssuer {
    createCredentialOfferURI(wish: object): Promise<{ readonly correlationId: string }>
  }
  export interface CredentialRequest {
    readonly proofs: { readonly jwt: readonly string[] }
  }
}

declare module '@sphereon/oid4vci-issuer-server' {
  export class OID4VCIServer {
    constructor(express: object, options: object)
    readonly app: import('node:http').RequestListener
  }
}

declare module '@sphereon/ssi-express-support' {
  export const ExpressBuilder: {
    fromExistingExpress(options?: object): { build(options: object): object }
  }
}
