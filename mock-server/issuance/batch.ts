/** Key proofs one Credential Request may carry (OpenID4VCI 1.0, Section 12.2.4: at least 2). */
export const batchSize = 4
