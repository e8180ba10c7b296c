/** What a wallet signs by where metadata leaves it a choice, as JWS algorithms. Absent members: the commonest. */
export interface AlgorithmWish {
  readonly dpop?: string
  readonly clientAssertion?: string
  /** The proof of the key that a Client Attestation is about. */
  readonly attestationProof?: string
}
