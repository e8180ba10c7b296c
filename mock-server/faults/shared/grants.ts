import { type GrantType, grantTypes } from '../../../protocol/grants.ts'
import { isObject } from '../../http/wire.ts'
import type { SeamContext } from '../../seams/seams.ts'
import type { Fault } from '../fault.ts'
import { member } from './body.ts'

type Members = Readonly<Record<string, unknown>>
type Seams = NonNullable<Fault['seams']>

/** Other grants in every offer that has any. */
export function inGrants(change: (grants: Members, context: SeamContext) => Members): Seams {
  return {
    credentialOffer: (offer, context) =>
      member(offer, 'grants', (grants) => (isObject(grants) ? change(grants, context) : grants)),
  }
}

/** The object of one grant changed, where an offer has it. */
export function inGrant(
  type: GrantType,
  change: (grant: Members, context: SeamContext) => Members,
): Seams {
  return inGrants((grants, context) =>
    member(grants, type, (grant) => (isObject(grant) ? change(grant, context) : grant)),
  )
}

/** What an offer says about its Transaction Code, where it says anything; undefined: nothing any more. */
export function inTxCode(change: (txCode: Members, context: SeamContext) => unknown): Seams {
  return inGrant(grantTypes.preAuthorizedCode, (grant, context) =>
    member(grant, 'tx_code', (txCode) => change(Object(txCode), context)),
  )
}
