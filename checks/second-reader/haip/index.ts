import type { Shapes } from '../shape.ts'
import { haipIssuerShapes } from './issuer.ts'
import { fapiShapes, haipServerShapes } from './server.ts'

/** Of the high assurance profile. */
export const haipShapes: readonly Shapes[] = [haipIssuerShapes, haipServerShapes, fapiShapes]
