import type { Shapes } from '../shape.ts'
import { batchShapes } from './03.3.2-batch.ts'
import { offerShapes } from './04.1.1-parameters.ts'
import { linkShapes } from './04.1-link.ts'
import { issuerStateShapes } from './05.1.3-issuer-state.ts'
import { authorizationShapes } from './05-authorization.ts'
import { tokenShapes } from './06-token.ts'

export const openid4vciOffers: readonly Shapes[] = [batchShapes, linkShapes, offerShapes, authorizationShapes, issuerStateShapes, tokenShapes]
