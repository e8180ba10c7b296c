import { appendixShapes } from './appendices/index.ts'
import { formatShapes } from './formats/index.ts'
import { fourthReader } from './fourth-reader/index.ts'
import { freshReader } from './fresh-reader.ts'
import { haipShapes } from './haip/index.ts'
import { jsonShapes } from './json.ts'
import { metadataShapes } from './metadata/index.ts'
import { oauth } from './oauth/index.ts'
import { endpointShapes } from './openid4vci/endpoints.ts'
import { openid4vciOffers } from './openid4vci-offers/index.ts'
import { pingoneShapes } from './pingone/index.ts'
import { proofShapes } from './proofs/proofs.ts'
import type { Shapes } from './shape.ts'
import { statusListShapes } from './status-list/tokens.ts'
import { thirdReader } from './third-reader/index.ts'

/** By requirement, as a second reader of each clause wrote them. */
export const secondReader: readonly Shapes[] = [
  ...openid4vciOffers,
  ...endpointShapes,
  ...oauth,
  ...proofShapes,
  ...metadataShapes,
  ...appendixShapes,
  jsonShapes,
  ...formatShapes,
  statusListShapes,
  ...haipShapes,
  ...pingoneShapes,
  freshReader,
  ...thirdReader,
  ...fourthReader,
]
