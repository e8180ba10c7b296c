import type { JourneyState } from '../journey-state.ts'
import { sightOffer } from '../offer-sources/sighting.ts'
import { takeSighting } from '../take-offer.ts'

/**
 * Back to the offer: a new one where one can be had, since a code that was sent in a request that was answered is spent. What
 * the servers said of themselves is still true.
 */
export async function startAgain(state: JourneyState): Promise<void> {
  const offer = await state.newOffer?.()
  if (offer && !('cannot' in offer)) {
    state.txCode = offer.txCode
    await takeSighting(state, await sightOffer(offer.offer), state.clock.now())
  }
  state.authorization = undefined
  state.requestUri = undefined
  state.token = undefined
  state.refresh = undefined
  state.nonce = undefined
  state.dpop.key = undefined
}
