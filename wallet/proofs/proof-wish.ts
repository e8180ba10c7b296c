export const proofTypeIds = ['jwt', 'attestation', 'di_vp'] as const
export type ProofTypeId = (typeof proofTypeIds)[number]

/** How a proof names its key: by itself, by a DID made of it, or by a certificate. */
export const keyReferences = ['jwk', 'did:jwk', 'did:key', 'x5c'] as const
export type KeyReference = (typeof keyReferences)[number]

/** How the wallet proves its keys. Absent members: as the metadata has it, the commonest first. */
export interface ProofWish {
  readonly type?: ProofTypeId
  readonly algorithm?: string
  readonly reference?: KeyReference
  /** Whether a `jwt` proof names the client. Default: where the code grant has named it. */
  readonly namesClient?: boolean
  /** A key attestation for so many keys goes into the `jwt` proof. Default: where it is required, for one. */
  readonly attestedKeys?: number
}
