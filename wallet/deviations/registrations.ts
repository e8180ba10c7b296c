import { type ClientCredentials, noCredentials } from '../client/client-credentials.ts'
import type { WalletClient } from '../client/wallet-client.ts'
import type { JourneyNeeds } from './deviation.ts'

/** As whom several deviations err. */

/** A wallet that proves who it is, in whatever way. */
export const authenticated: JourneyNeeds = {
  client: [
    'attest_jwt_client_auth',
    'private_key_jwt',
    'client_secret_basic',
    'client_secret_post',
  ],
}

/** A wallet whose provider attests it. */
export const attested: JourneyNeeds = { client: ['attest_jwt_client_auth'] }

/** Says who it is, and proves nothing. */
export function nameOnly(_: ClientCredentials, { id }: WalletClient): ClientCredentials {
  return { ...noCredentials, parameters: { client_id: id } }
}
