import type { ManagementCall } from './call.ts'
import { initiateOffer, readOffer } from './offers.ts'

const all = '/users/:userId/openid4vciOffers'
const success = { status: 200, schema: 'offer' } as const

/**
 * OpenID4VCI offers: made and read, and nothing else.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export const offerCalls: readonly ManagementCall[] = [
  {
    method: 'POST',
    path: all,
    summary: 'Initiate OpenID4VCI Offers',
    permission: 'identity',
    operation: 'offers-api',
    body: { schema: 'offer-request' },
    success: { ...success, status: 201 },
    run: initiateOffer,
  },
  {
    method: 'GET',
    path: `${all}/:offerId`,
    summary: 'Read One OpenID4VCI Offer',
    permission: 'identity',
    operation: 'offers-api',
    success,
    run: readOffer,
  },
]
