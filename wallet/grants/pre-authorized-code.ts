import { grantTypes } from '../../protocol/grants.ts'
import { isFailure, notOffered, stoppedBy } from '../failure.ts'
import { asksForTxCode, offeredGrant } from '../journey-state.ts'
import { stringMember } from '../json.ts'
import { serverMetadata } from '../metadata/discovery.ts'
import { offerFailure } from '../take-offer.ts'
import type { Grant } from './grant.ts'

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.1 */
export const preAuthorizedCode: Grant = {
  type: grantTypes.preAuthorizedCode,

  async parameters(state, txCode) {
    const failure = offerFailure(state)
    if (failure) return stoppedBy('no credential offer', failure)
    const grant = offeredGrant(state, grantTypes.preAuthorizedCode)
    if (!grant) return notOffered('The offer has no pre-authorized code grant.')
    const code = stringMember(grant, 'pre-authorized_code')
    if (code === undefined) {
      return { kind: 'not-reached', reason: 'The offer has no pre-authorized_code.' }
    }
    const sent = txCode ?? (asksForTxCode(state) ? state.txCode : undefined)
    if (sent === undefined && asksForTxCode(state)) {
      const reason =
        'The offer asks for a Transaction Code: --tx-code, or "offers.txCode" of a target file, gives it'
      return { kind: 'not-reached', reason }
    }
    if (state.reserved) return state.reserved
    state.knowledge.spend(code)
    const server = await serverMetadata(state, grantTypes.preAuthorizedCode)
    return {
      kind: 'parameters',
      parameters: {
        'pre-authorized_code': code,
        ...(sent === undefined ? {} : { tx_code: sent }),
      },
      anonymous:
        !isFailure(server) &&
        server.members['pre-authorized_grant_anonymous_access_supported'] === true,
    }
  },
}
