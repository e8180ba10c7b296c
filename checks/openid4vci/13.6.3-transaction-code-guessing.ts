import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck } from '../check.ts'
import { exchangeById } from '../engine/lookup.ts'
import { parameter } from '../engine/request.ts'
import { notApplicable } from '../finding.ts'

/**
 * Guessing of Transaction Codes, Section 13.6.3 of the editor's draft of errata set 1: advice, for whoever selects the
 * profile `errata`.
 * @see https://openid.github.io/OpenID4VCI/openid-4-verifiable-credential-issuance-1_0-wg-draft.html#section-13.6.3
 */
export const transactionCodeGuessing: readonly ActiveCheck[] = [
  refused('VCIE-13.6.3-01', 'a right tx_code after ten wrong ones'),
  {
    ...refused('VCIE-13.6.3-03', 'a redeemed pre-authorized code'),
    judge: ({ outcome }, evidence) => {
      const sent = 'exchange' in outcome ? exchangeById(evidence, outcome.exchange) : undefined
      const isWithout =
        sent !== undefined &&
        parameter(sent, 'pre-authorized_code') !== undefined &&
        parameter(sent, 'tx_code') === undefined
      return isWithout ? notApplicable('the offer has no tx_code') : undefined
    },
  },
  // 1.1 has a code of its own for it.
  { ...refused('VCIE-13.6.3-05', 'a wrong tx_code'), errors: ['invalid_grant', 'invalid_tx_code'] },
  {
    ...refused('VCIE-13.6.3-06', 'a right tx_code after ten wrong ones'),
    errors: ['invalid_grant'],
    judge: ({ outcome }) =>
      outcome.kind === 'token'
        ? notApplicable('guesses are not limited: see VCIE-13.6.3-01')
        : undefined,
  },
]

function refused(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors: [] }
}
