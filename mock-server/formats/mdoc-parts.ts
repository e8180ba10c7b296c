/** An IssuerSignedItem before it is encoded, and the namespace it belongs to. */
export interface MdocItem {
  readonly namespace: string
  readonly digestID: unknown
  readonly random: unknown
  readonly elementIdentifier: unknown
  readonly elementValue: unknown
}

/** Encoded CBOR as it stands in other CBOR: `tagged` with 24 (RFC 8949, Section 3.4.5.1) or a bare byte string. */
export interface EmbeddedCbor {
  readonly tagged: boolean
  readonly bytes: Uint8Array
}

export interface CoseHeaders {
  readonly protected: ReadonlyMap<number, unknown>
  readonly unprotected: ReadonlyMap<number, unknown>
}
