import type { JWK } from 'jose'
import type { DocumentSigner } from '../crypto/keys.ts'
import type { CoseHeaders, EmbeddedCbor, MdocItem } from '../formats/mdoc-parts.ts'

/** Of an SD-JWT (RFC 9901, Section 4). */
export interface SdJwtParts {
  readonly payload: Readonly<Record<string, unknown>>
  /** In base64url. */
  readonly disclosures: readonly string[]
  /** What follows the last disclosure: a tilde. */
  readonly end: string
}

/** Credentials of each format, between their content and their signature. */
export interface CredentialSeams {
  /** When a credential is said to be issued. */
  issuedAt: Date
  /** The claims that become selectively disclosable. */
  disclosable: readonly string[]
  credentialHeader: Record<string, unknown>
  credentialPayload: Record<string, unknown>
  /** Certificates that vouch for the key of an SD-JWT VC: base64 DER, leaf first, without the root. */
  credentialChain: Promise<readonly string[]>
  /** An SD-JWT between its digests and its signature. */
  sdJwtParts: SdJwtParts
  /** Its JWT as it is written, before it is signed. */
  sdJwtJson: { readonly header: string; readonly payload: string }
  /** The private key that signs credentials. */
  credentialSigningKey: JWK
  /** A W3C credential before anything secures it: `vc` in a JWT, the document that a proof is added to. */
  verifiableCredential: Record<string, unknown>
  jwtVcHeader: Record<string, unknown>
  jwtVcPayload: Record<string, unknown>
  /** With its proof. */
  ldpCredential: Record<string, unknown>
  mdocItems: readonly MdocItem[]
  mdocItemBytes: EmbeddedCbor
  mobileSecurityObject: ReadonlyMap<string, unknown>
  mobileSecurityObjectBytes: EmbeddedCbor
  /** What the document signer certificate says. */
  documentSigner: DocumentSigner
  issuerAuthHeaders: CoseHeaders
  /** The four parts of the signed COSE_Sign1. */
  issuerAuth: unknown
  issuerSigned: ReadonlyMap<string, unknown>
}
