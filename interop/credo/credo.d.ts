/** The part of Credo's API that this wallet uses: its packages are beside this file only where `npm run interop` put them. */
declare module '@credo-ts/core' {
  export class Agent {
    constructor(options: object)
    readonly kms: { createKey(options: object): Promise<{ readonly publicJwk: PublicJwkJson }> }
    readonly dids: {
      create(options: object): Promise<{ readonly didState: { readonly did?: string } }>
    }
    readonly openid4vc: { readonly holder: import('./holder.ts').Holder }
    initialize(): Promise<void>
    shutdown(): Promise<void>
  }
  export interface PublicJwkJson {
    readonly kid: string
    readonly kty: string
  }
  export interface PublicJwk {
    readonly keyId: string
  }
  export namespace Kms {
    class KeyManagementModule {
      constructor(options: object)
    }
    const PublicJwk: { fromPublicJwk(jwk: PublicJwkJson): PublicJwk }
  }
  export interface StoredRecord {
    readonly type: string
    readonly id: string
    clone(): StoredRecord
    getTags(): Readonly<Record<string, unknown>>
  }
  export class StorageVersionRecord implements StoredRecord {
    static readonly frameworkStorageVersion: string
    constructor(options: object)
    readonly type: string
    readonly id: string
    clone(): StoredRecord
    getTags(): Readonly<Record<string, unknown>>
  }
  export class RecordNotFoundError extends Error {
    constructor(message: string, of: { readonly recordType: string })
  }
  export class X509Module {
    constructor(options: object)
  }
  export const InjectionSymbols: { readonly StorageService: symbol }
}

declare module '@credo-ts/node' {
  export const agentDependencies: object
  export class NodeInMemoryKeyManagementStorage {}
  export class NodeKeyManagementService {
    constructor(storage: NodeInMemoryKeyManagementStorage)
  }
}

declare module '@credo-ts/openid4vc' {
  export class OpenId4VcModule {
    constructor(options: object)
  }
}
