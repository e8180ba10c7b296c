import type { Shapes } from '../shape.ts'
import { identifierShapes } from './12.2.1-identifier.ts'
import { signedShapes } from './12.2.3-signed.ts'
import { configurationShapes } from './12.2.4-configurations.ts'
import { parameterShapes } from './12.2.4-parameters.ts'

export const metadataShapes: readonly Shapes[] = [identifierShapes, signedShapes, parameterShapes, configurationShapes]
