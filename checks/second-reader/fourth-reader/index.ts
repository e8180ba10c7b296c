import type { Shapes } from '../shape.ts'
import { credentialShapes } from './credentials.ts'
import { dpopShapes } from './dpop.ts'
import { metadataShapes } from './metadata.ts'
import { pingoneShapes } from './pingone.ts'
import { requestShapes } from './requests.ts'
import { siblings } from './siblings.ts'

/** Shapes of thirty rows drawn at random (seed 20261203), by a fourth reader who saw neither check nor fault of them. */
export const fourthReader: readonly Shapes[] = [credentialShapes, metadataShapes, requestShapes, dpopShapes, pingoneShapes, siblings]
