import type { KeyObject } from 'node:crypto'
import type { SecureContextOptions } from 'node:tls'
import type { JWK } from 'jose'
import type { Operation } from '../../protocol/exchange.ts'
import type { GrantType } from '../../protocol/grants.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { StatusReference } from '../../protocol/status-list.ts'
import type { DocumentSigner } from '../crypto/keys.ts'
import type { TlsCertificateWish } from '../crypto/tls.ts'
import type { ApiDemand, ElsewhereDemand } from '../demands/elsewhere.ts'
import type { PlacedDemand, WalletDemand } from '../demands/registry.ts'
import type { CoseHeaders, EmbeddedCbor, MdocItem } from '../formats/mdoc-parts.ts'
import type { ReplyEncryption } from '../http/encryption-wish.ts'
import type { HolderKey } from '../proofs/holder-key.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'

/** An answer the mock is about to send, still as data. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON, or text or bytes as they stand; undefined: no body. */
  readonly body?: unknown
  /** The answer goes out as a JWE; undefined: as it stands. */
  readonly encryption?: ReplyEncryption
}

/** Of an SD-JWT (RFC 9901, Section 4). */
export interface SdJwtParts {
  readonly payload: Readonly<Record<string, unknown>>
  /** In base64url. */
  readonly disclosures: readonly string[]
  /** What follows the last disclosure: a tilde. */
  readonly end: string
}

/**
 * Everything in the mock's correct code that a fault may override: a seam has a name and the type of the
 * value that passes through it. Correct code says `environment.through('offerLifetimeSeconds', 1800)`
 * and never asks which fault is on.
 */
export interface Seams extends ReplySeams {
  /** What `expiresAt` announces. */
  offerLifetimeSeconds: number
  /** How long the offer, and its code, are honoured. */
  offerHonouredSeconds: number
  /** How long the pre-authorized code is; correctly as long as its offer. */
  codeHonouredSeconds: number
  offerId: string
  /** Credential types an offer covers; `queued` are all that could be. */
  offeredTypeIds: readonly string[]
  /** Scopes of an offer whose maker names none. */
  scopesByDefault: readonly string[]
  /** Types that the token of a pre-authorized code is good for; `all` are those that could be offered. */
  preAuthorizedTypeIds: readonly string[] | Promise<readonly string[]>
  /** What a user can be offered and be issued; `userId` says who. */
  retrievable: readonly UserCredential[]
  /** What leaves the queue with a credential that was issued; `all` is what the user could retrieve. */
  leavesQueue: readonly UserCredential[] | Promise<readonly UserCredential[]>
  /** What leaves the queue with a redeemed code: nothing. */
  leavesQueueWithToken: readonly UserCredential[] | Promise<readonly UserCredential[]>
  /** When an offer counts a credential as provisioned. */
  provisionedWhen: 'issued' | 'requested'
  /** Pixels a module of a QR image. */
  qrModulePixels: number
  offerStatus: string
  /** The grants of an offer whose maker names none. */
  defaultGrantTypes: readonly GrantType[]
  /** What the QR image says; correctly the offer link. */
  qrText: string
  offerLink: string
  /** The Credential Offer object behind the link. */
  credentialOffer: Record<string, unknown>
  /** Whether a grant of an offer names its authorization server; `request` has the `grant`. */
  grantNamesServer: boolean
  /** When a credential is said to be issued. */
  issuedAt: Date
  credentialHeader: Record<string, unknown>
  credentialPayload: Record<string, unknown>
  jwtVcIssuerLocation: 'inserted' | 'appended' | 'with a slash'
  /** The document behind the vct; `vct#integrity` is over what it becomes. */
  typeMetadata: Record<string, unknown>
  /** Certificates that vouch for the key of an SD-JWT VC: base64 DER, leaf first, without the root. */
  credentialChain: Promise<readonly string[]>
  /** The same for Signed Metadata. */
  signedMetadataChain: Promise<readonly string[]>
  /** An SD-JWT between its digests and its signature. */
  sdJwtParts: SdJwtParts
  /** Its JWT as it is written, before it is signed. */
  sdJwtJson: { readonly header: string; readonly payload: string }
  /** The private key that signs credentials. */
  credentialSigningKey: JWK
  /** Positions of the status list that are revoked; `superseded` are those of credentials that were issued again. */
  revokedIndexes: readonly number[]
  /** What a credential says of its place in the status list. */
  statusReference: StatusReference
  statusListForm: 'jwt' | 'cwt'
  /** The compressed list, in base64url. */
  statusListData: string
  statusListHeader: Record<string, unknown>
  statusListClaims: Record<string, unknown>
  statusListProtected: ReadonlyMap<number, unknown>
  statusListCwtClaims: ReadonlyMap<number, unknown>
  statusListSigningKey: JWK
  /** Certificates that vouch for that key: base64 DER, leaf first, without the root. */
  statusListChain: readonly string[] | Promise<readonly string[]>
  /** As it is served, before it is zipped. */
  statusListToken: string | Uint8Array
  statusListHistory: 'kept' | 'not kept'
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
  /** The claims that become selectively disclosable. */
  disclosable: readonly string[]
  /** Whose credentials a code stands for; correctly those of the user who signed in. `offeredTo` is the user of the offer behind it. */
  userOfCode: string
  /** Configurations that an authorization request asks for by its scope. */
  typesOfScope: readonly string[]
  /** Configurations asked for by `authorization_details`, where the request has a scope as well. */
  detailsBesideScope: readonly string[]
  /** What follows the scheme in a `request_uri`. */
  requestUriReference: string
  /** What uses a `request_uri` up. */
  requestUriUsedUpBy: 'the decision' | 'the page' | 'nothing'
  /** How long a `request_uri` is honoured, whatever is announced. */
  requestUriHonouredSeconds: number
  /** How long an authorization code can be redeemed. */
  authorizationCodeSeconds: number
  /** The type that a credential identifier stands for; correctly by the token that it came with. */
  typeOfIdentifier: string | undefined | Promise<string | undefined>
  nonce: string
  /** Between the look at what is good for one use and its end: none, so that of two at once one is too late; `of` says where it is kept. */
  pauseBeforeUseMs: number
  /** The `event` as it is looked at; correctly as it came. */
  notificationEvent: string
  /** Whether a notification that came before is taken again; it is (Section 11). */
  repeatIsServed: boolean
  /** What is taken of that which the metadata lists; of what it is the algorithm says `of`, and where it came in `at`. */
  takenAlgorithms: readonly string[]
  /** Of the key of a DPoP proof, whose members are those of the request; `at` says where it came in. */
  dpopThumbprint: string
  /** Whether a Credential Request without any error is served; it is. `encrypted` is among its members. */
  requestIsServed: boolean
  /** The keys that were proven, in the order of their proofs: one credential each. */
  holderKeys: readonly HolderKey[]
  /** Where the Credential Issuer Metadata is served: the well-known part inserted before the path, or appended. */
  issuerMetadataLocation: 'inserted' | 'appended'
  /** That of the authorization servers, likewise. */
  serverMetadataLocation: 'inserted' | 'appended'
  /** Whether the answer to this request for metadata is a JWT. */
  metadataIsSigned: boolean
  signedMetadataHeader: Record<string, unknown>
  signedMetadataClaims: Record<string, unknown>
  /** The private key that signs metadata. */
  signedMetadataKey: JWK
  accessTokenLifetimeSeconds: number
  accessToken: string
  /** Whether a refresh token is exchanged for another one with each use. */
  refreshTokenRotates: boolean
  /** The thumbprint of the key that a refresh token is bound to, once it was used. */
  renewedRefreshTokenKey: string | undefined
  /** Claims of an access token that is a JWT. */
  accessTokenClaims: Record<string, unknown>
  /** How the Authorization header at a protected endpoint is read; correctly as it says. */
  authorizationScheme: 'Bearer' | 'DPoP'
  /** The URL that a DPoP proof has to be for. */
  dpopTarget: string
  /** Configurations whose token comes with credential identifiers; correctly those asked for by authorization_details. */
  detailed: readonly string[]
  nonceUses: 'many' | 'once'
  /** The private key that opens encrypted requests. */
  requestDecryptionKey: KeyObject
  /** How an answer of the Deferred Credential Endpoint is encrypted. */
  deferredEncryption: ReplyEncryption | undefined
  /** The JWE header of an encrypted answer. */
  encryptionHeader: Record<string, string>
  /** What is encrypted: correctly the JSON of the answer. */
  encryptedContent: Uint8Array
  /** The encrypted answer, last before it is sent. */
  encryptedReply: Reply
  /** Of the listener, which belongs to no environment: only faults that the mock starts with pass here. */
  tlsCertificate: TlsCertificateWish
  /** What handshakes the listener agrees to; correctly those of Node's defaults. */
  tlsHandshakes: Pick<SecureContextOptions, 'minVersion' | 'maxVersion' | 'ciphers'>
}

/** One seam an operation: the whole answer, last before it is sent. */
export type ReplySeams = { [O in Operation as `${O} reply`]: Reply }

/**
 * A demand that a fault may overlook; the journal names it. One of a wallet is made at a place, and may be
 * overlooked there alone: `dpop-typ@par`.
 */
export type Demand = WalletDemand | PlacedDemand | ElsewhereDemand | ApiDemand

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

/** What makes correct code behave otherwise, without a word in it: a fault, or a variant that is legal. */
export interface Alteration {
  readonly name: string
  /** Demands that are not made. */
  readonly overlooks?: readonly Demand[]
  /** What a refusal becomes, by the demand that was not met. */
  readonly refuses?: Readonly<
    Partial<
      Record<
        Demand,
        {
          readonly status?: number
          readonly error?: string
          readonly description?: string
          readonly headers?: Readonly<Record<string, string>>
        }
      >
    >
  >
  readonly seams?: {
    readonly [S in keyof Seams]?: (value: Seams[S], context: SeamContext) => Seams[S]
  }
}

/**
 * A deliberate defect of the mock: named, off by default, deterministic, one file each. It breaks one
 * requirement; `entails` names what the same wire change necessarily breaks elsewhere.
 */
export interface Fault extends Alteration {
  /** Reads after "an issuer with a …": `cacheable nonce`. */
  readonly name: string
  readonly breaks: RequirementId
  readonly entails?: readonly { readonly requirement: RequirementId; readonly reason: string }[]
  /** The profile whose scenarios can see it. */
  readonly profile?: 'openid4vci' | 'pingone' | 'haip'
}
