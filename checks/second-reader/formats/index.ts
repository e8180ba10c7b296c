import type { Shapes } from '../shape.ts'
import { documentSignerShapes, drivingLicenceShapes, mdocShapes } from './mdoc.ts'
import { sdJwtShapes } from './sd-jwt.ts'
import { sdJwtVcFormatShapes, sdJwtVcIssuerShapes, sdJwtVcTypeShapes } from './sd-jwt-vc.ts'
import { vcdmShapes } from './vcdm.ts'

/** Of credential formats. */
export const formatShapes: readonly Shapes[] = [sdJwtShapes, sdJwtVcFormatShapes, sdJwtVcIssuerShapes, sdJwtVcTypeShapes, vcdmShapes, mdocShapes, drivingLicenceShapes, documentSignerShapes]
