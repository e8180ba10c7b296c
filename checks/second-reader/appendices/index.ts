import type { Shapes } from '../shape.ts'
import { formatShapes } from './A-formats.ts'
import { claimsShapes } from './B-claims.ts'
import { proofShapes } from './D-proofs.ts'
import { joseShapes } from './jose.ts'
import { jwkOperationShapes } from './jwk-operations.ts'
import { serverMetadataShapes } from './rfc8414.ts'

export const appendixShapes: readonly Shapes[] = [formatShapes, claimsShapes, proofShapes, serverMetadataShapes, joseShapes, jwkOperationShapes]
