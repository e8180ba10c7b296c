import matrix from './kill-matrix.json' with { type: 'json' }

/**
 * Faults of the mock that prove the check of a requirement: it reported each of them. The matrix is made of the
 * mock's registry by `npm run docs`; reports read it as data, and know nothing of the mock.
 */
export function faultsThatProve(requirement: string): readonly string[] {
  const proofs: Readonly<Record<string, readonly string[]>> = matrix
  return proofs[requirement] ?? []
}
