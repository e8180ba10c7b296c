import type { Environment } from '../environment.ts'
import { attestationProof } from './attestation.ts'
import { diVpProof } from './di-vp.ts'
import { jwtProof } from './jwt.ts'
import type { ProofType } from './proof.ts'

/** What the mock can verify. */
export const proofTypes: readonly ProofType[] = [jwtProof, diVpProof, attestationProof]

/** What an environment's metadata lists. */
export function offeredProofTypes({ options }: Environment): readonly ProofType[] {
  const { proofTypes: offered, keyBinding = true } = options
  if (!keyBinding) return []
  return offered ? proofTypes.filter(({ id }) => offered.includes(id)) : proofTypes
}
