/** What is used of libraries that come without types. */

declare module 'base58-universal' {
  export function decode(text: string): Uint8Array
  export function encode(bytes: Uint8Array): string
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: import('@digitalbazaar/data-integrity').Cryptosuite
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: import('@digitalbazaar/data-integrity').Cryptosuite
}

declare module '@digitalbazaar/data-integrity' {
  export interface Cryptosuite {
    readonly name: string
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: Cryptosuite
      readonly date?: Date
      readonly signer?: {
        /** The verification method. */
        readonly id: string
        readonly algorithm: string
        sign(input: { readonly data: Uint8Array }): Promise<Uint8Array>
      }
    })
  }
}

declare module 'jsonld-signatures' {
  interface Options {
    readonly suite: unknown
    readonly purpose: unknown
    documentLoader(url: string): Promise<{
      readonly contextUrl: null
      readonly documentUrl: string
      readonly document: object
    }>
  }
  const jsigs: {
    sign(document: object, options: Options): Promise<object>
    verify(
      document: object,
      options: Options,
    ): Promise<{
      readonly verified: boolean
      readonly error?: Error & { readonly errors?: readonly Error[] }
    }>
    readonly purposes: {
      readonly ControllerProofPurpose: new (options: {
        readonly term: string
        readonly controller?: object
      }) => unknown
      readonly AuthenticationProofPurpose: new (options: {
        readonly challenge: string
        readonly domain?: string
      }) => unknown
      readonly AssertionProofPurpose: new (options?: {
        readonly controller?: object
        readonly date?: Date
        readonly maxTimestampDelta?: number
      }) => unknown
    }
  }
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default jsigs
}

declare module 'qrcode/lib/core/qrcode.js' {
  export const create: typeof import('qrcode').create
}
