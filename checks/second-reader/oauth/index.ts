import type { Shapes } from '../shape.ts'
import { oauthShapes } from './6749.ts'
import { bearerShapes } from './6750.ts'
import { pkceShapes } from './7636.ts'
import { parShapes } from './9126.ts'
import { issShapes, practiceShapes, rarShapes } from './9207.ts'
import { assertionShapes } from './assertions.ts'
import { legalShapes } from './legal.ts'

export const oauth: readonly Shapes[] = [oauthShapes, bearerShapes, pkceShapes, parShapes, issShapes, rarShapes, practiceShapes, assertionShapes, legalShapes]
