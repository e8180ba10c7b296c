import { type GrantType, refreshTokenGrant } from '../../protocol/grants.ts'
import type { TokenOutcome } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { isFailure, lacking, notOffered, stoppedBy } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { issuerMetadata, serverMetadata } from '../metadata/discovery.ts'
import { sendToServer } from '../server-request.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { proofsRefused } from './dpop.ts'
import { ensureToken, readToken, tokenEndpoint } from './token-request.ts'

export interface RefreshOptions {
  /** That brings the first token. Default: the pre-authorized code when the offer has one. */
  readonly grant?: GrantType
  readonly deviation?: Deviation
}

/**
 * A new access token for the refresh token at hand; the new one is then used.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export async function refreshToken(
  state: JourneyState,
  { grant, deviation }: RefreshOptions = {},
): Promise<TokenOutcome> {
  const token = await ensureToken(state, grant)
  if (isFailure(token)) return token
  const { refresh } = state
  if (!refresh) return notOffered('The Token Response has no refresh_token.')
  const server = await serverMetadata(state, refresh.grant)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  const endpoint = tokenEndpoint(server)
  if (typeof endpoint !== 'string') return endpoint
  const issuer = await issuerMetadata(state)
  const circumstances = { state, server, token, ...(isFailure(issuer) ? {} : { issuer }) }
  const obstacle = deviation?.obstacle?.(circumstances)
  if (obstacle) return lacking(obstacle)
  const unproven = proofsRefused(state, server, deviation)
  if (unproven) return unproven
  const exchange = await sendToServer(state, server, {
    operation: 'token',
    url: endpoint,
    anonymous: state.anonymous,
    deviation,
    form: (client) => {
      const form = new URLSearchParams({
        grant_type: refreshTokenGrant,
        refresh_token: deviation?.repeats ? (refresh.usedToken ?? refresh.token) : refresh.token,
        ...client.parameters,
        ...unknownParameters(state),
      })
      deviation?.tokenRequest?.(form, circumstances)
      return form
    },
  })
  if ('kind' in exchange) return exchange
  const outcome = readToken(exchange)
  if (outcome.kind === 'token') {
    state.token = outcome
    state.refresh = {
      ...refresh,
      token: outcome.refreshToken ?? refresh.token,
      usedToken: refresh.token,
    }
  }
  return outcome
}
