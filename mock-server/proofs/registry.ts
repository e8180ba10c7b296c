import { jwtProof } from './jwt.ts'
import type { ProofType } from './proof.ts'

export const proofTypes: readonly ProofType[] = [jwtProof]
