import matrix from './kill-matrix.json' with { type: 'json' }

/** A fault of the mock that the check of a requirement reports. */
export interface ProvingFault {
  readonly name: string
  /** Where it is written: `mock-server/faults/openid4vci/07.2-nonce-response.ts:32`. */
  readonly at: string
}

/**
 * Faults of the mock that prove the check of a requirement: it reported each of them. The matrix is made of the
 * mock's registry by `npm run docs`; reports read it as data, and know nothing of the mock.
 */
export function faultsThatProve(requirement: string): readonly ProvingFault[] {
  const proofs: Readonly<Record<string, readonly ProvingFault[]>> = matrix
  return proofs[requirement] ?? []
}
