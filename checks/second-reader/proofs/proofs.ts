import type { Shapes } from '../shape.ts'
import { clientAttestationShapes } from './client-attestation.ts'
import { dpopShapes } from './rfc9449.ts'

/** Proofs of possession of keys: DPoP and Client Attestations. */
export const proofShapes: readonly Shapes[] = [dpopShapes, clientAttestationShapes]
