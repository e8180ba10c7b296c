import type { Response } from 'express'
import type { Environment } from '../environment.ts'
import { leftOf, strictly, told } from './offer-page.ts'
import { offerState } from './offer-state.ts'

/** Clocks move without anybody asking: looking is simpler than being told. */
const lookEveryMs = 200

/**
 * Server-sent events: the state of an offer whenever it differs from what was sent last, until the browser
 * goes or the offer is gone.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function offerEvents(environment: Environment, offerId: string, res: Response): void {
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  res.flushHeaders()
  let sent = ''
  const look = async () => {
    const offer = await environment.store.collection('offers').get(offerId)
    if (!offer) return stop()
    const state = offerState(environment, offer)
    const data = JSON.stringify({
      label: state.label,
      told: told(state),
      left: leftOf(state),
      strict: strictly(environment, offer),
      over: state.expired || state.status === 'COMPLETED',
    })
    if (data !== sent) res.write(`data: ${data}\n\n`)
    sent = data
  }
  const timer = setInterval(look, lookEveryMs)
  const stop = () => {
    clearInterval(timer)
    res.end()
  }
  // A request whose body was read is closed already; its response is open until the browser goes.
  res.on('close', stop)
  void look()
}
