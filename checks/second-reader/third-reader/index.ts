import type { Shapes } from '../shape.ts'
import { credentialShapes } from './credentials.ts'
import { metadataShapes } from './metadata.ts'
import { pingoneShapes } from './pingone.ts'
import { requestShapes } from './requests.ts'
import { siblings } from './siblings.ts'

/** Shapes of forty rows drawn at random (seed 20261201), by a third reader who saw neither check nor fault of them. */
export const thirdReader: readonly Shapes[] = [credentialShapes, metadataShapes, requestShapes, pingoneShapes, siblings]
