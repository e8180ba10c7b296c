import type { Place } from '../../protocol/places.ts'
import { withAnotherToken } from '../credential/authorized-request.ts'
import { madeUp } from '../deviations/made-up.ts'
import { type AlterationTable, altered } from './alteration.ts'

/** The same error is another sentence at each endpoint; at the credential endpoint there is a sentence for each. */
const sentence = (at: Place) => (at === 'deferred' ? 'VCI-9-01' : 'VCI-11.3-01')
const at = ['deferred', 'notification'] as const

/** @see https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export const accessTokenTable: AlterationTable = {
  artefact: 'access token',
  at,
  alterations: [
    altered('accessToken', 'no access token', sentence, () => undefined),
    altered('accessToken', 'an unknown access token', sentence, (header) =>
      withAnotherToken(header, madeUp()),
    ),
  ],
}

/** The token of the twin, when its time is over. */
export const expiredTokenTable: AlterationTable = {
  artefact: 'access token past its end',
  at,
  twinFirst: true,
  alterations: [altered('afterExpiry', 'an expired access token', sentence, true)],
}
