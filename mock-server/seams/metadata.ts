import type { JWK } from 'jose'

/** What the issuer and its authorization servers say of themselves. */
export interface MetadataSeams {
  jwtVcIssuerLocation: 'inserted' | 'appended' | 'with a slash'
  /** The document behind the vct; `vct#integrity` is over what it becomes. */
  typeMetadata: Record<string, unknown>
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
  /** The same for Signed Metadata. */
  signedMetadataChain: Promise<readonly string[]>
}
