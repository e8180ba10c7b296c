/**
 * What somebody who read the clause, and neither check nor fault, says a wrong issuer, and a right one, may do.
 * A shape is an alteration of an answer in the evidence of a green run; `mutants/` judges it again.
 */

/**
 * - `violates`: the row has to be reported;
 * - `warns`: it has to be reported, and as advice: what is seen makes a MUST likely broken, or only its manner;
 * - `legal`: no MUST may be reported that was not before, and the row not at all.
 */
export type Shape = readonly [
  verdict: 'violates' | 'warns' | 'legal',
  /** What the issuer does, as a noun phrase: "a nonce answer that a proxy may keep". */
  what: string,
  /**
   * The answer that is altered: `walk/operation`, where `walk` is one of `mutants/walks.ts` and `operation` as in
   * `protocol/exchange.ts`, the last of its kind, or by number: `code/token#1`; `link` is the offer as the wallet met it.
   * `refusal of <deviation>` is the answer to a deliberate error, `twin of <deviation>` the one to its twin;
   * with ` under HAIP` behind it where it was made under that profile.
   */
  where: string,
  alter: (it: AnswerDraft) => void,
]

/** By requirement. */
export type Shapes = Readonly<Record<string, readonly Shape[]>>

/** An answer, open to change. What the wallet made of it is made anew: outcomes, offers, credentials and their facts. */
export interface AnswerDraft {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The body's JSON, decrypted where it was encrypted; undefined where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a shape changes members freely
  json: any
  /** Instead of JSON, once it is set. */
  text: string | undefined
  /** Instead of both, once it is set. */
  bytes: Uint8Array | undefined
  /** Protected header of the JWE around the answer; undefined where there is none. */
  readonly jwe: Record<string, unknown> | undefined
  /** JSON of that header, and of what the JWE holds, as it is to be written. */
  sealed: Written<'header' | 'content'>
  /** What was sent. */
  readonly request: {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    // biome-ignore lint/suspicious/noExplicitAny: read by shapes only
    readonly decoded?: any
  }
  /** By the wallet's clock, seconds since the epoch. */
  readonly now: number
  /** The other answers of this operation in the same evidence, as they were, and what was sent for each. */
  // biome-ignore lint/suspicious/noExplicitAny: read by shapes only
  others(operation: string): readonly { readonly status: number; readonly json: any; readonly sent: any }[]
  /** Changes the JWT at a JSON Pointer (`''`: the body is the JWT), an SD-JWT too, and signs it again as its issuer. */
  jwt(pointer: string, change: (jwt: JwtShape) => void): void
  /** The body as it came. */
  readonly body: Uint8Array
  /** Changes the CWT that the body is, and signs it again as its issuer. */
  cwt(change: (cwt: CwtShape) => void): void
  /** Changes the mdoc at a JSON Pointer, and signs its security object again as its document signer. */
  mdoc(pointer: string, change: (mdoc: MdocShape) => void): void
  /** The link, JSON or image text of a `link`: instead of the offer as it was met. */
  link: string | undefined
}

/** JSON otherwise than `JSON.stringify` writes it, by its part. */
export type Written<Part extends string> = { [P in Part]?: (json: string) => string }

export interface JwtShape {
  // biome-ignore lint/suspicious/noExplicitAny: a shape changes members freely
  header: any
  // biome-ignore lint/suspicious/noExplicitAny: a shape changes members freely
  payload: any
  /** Decoded disclosures of an SD-JWT, whose digests in the payload follow a change of theirs only by `digestOf`. */
  // biome-ignore lint/suspicious/noExplicitAny: a shape changes members freely
  disclosures: any[]
  /** JSON as it is to be written, instead of what `JSON.stringify` makes of it. */
  written: Written<'header' | 'payload'>
  /** What stands behind the last tilde. */
  tail: string
  /** `right` by default. */
  signature: 'right' | 'broken' | 'missing' | 'of another key'
  /** Base64 DER of a certificate for the key that signs anew. */
  certificate(shape: CertificateShape): string
  /** SHA-256 of a disclosure as it will be encoded. */
  digestOf(disclosure: unknown): string
}

export interface MdocShape {
  /** MobileSecurityObject: a CBOR map. */
  mso: Map<unknown, unknown>
  /** The elements of all namespaces, each a CBOR map. Their digests in `mso` are left as they were. */
  items: { namespace: string; members: Map<unknown, unknown> }[]
  protected: Map<unknown, unknown>
  unprotected: Map<unknown, unknown>
  signature: 'right' | 'broken'
  /** The digests of `mso` are made anew of `items`. Default: where an item was changed. */
  digests: 'anew' | 'as they were'
  /** DER of a certificate for the key that signs anew. */
  certificate(shape: CertificateShape): Uint8Array
}

export interface CwtShape {
  protected: Map<unknown, unknown>
  unprotected: Map<unknown, unknown>
  claims: Map<unknown, unknown>
  signature: 'right' | 'broken' | 'missing'
  /** Around the COSE_Sign1, the innermost first: 18, 61. */
  tags: number[]
}

export interface CertificateShape {
  readonly of: 'leaf' | 'self-signed leaf' | 'root'
  readonly subject?: readonly (readonly [type: 'CN' | 'C' | 'O', value: string])[]
  readonly issuer?: readonly (readonly [type: 'CN' | 'C' | 'O', value: string])[]
  /** Days from the answer to the begin; -1 by default. */
  readonly from?: number
  /** That it is good for; 365 by default. */
  readonly days?: number
  /** By default those of a signer: keyUsage digitalSignature, EKU 1.0.18013.5.1.2, both critical. `value`: DER in hex. */
  readonly extensions?: readonly {
    readonly oid: string
    readonly critical: boolean
    readonly value: string
  }[]
}
