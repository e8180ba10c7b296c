import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { offerLink, offerLinkWithValue } from '../offers/offer-object.ts'
import { qrCode } from '../offers/qr-code.ts'
import { html } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { Reply } from '../seams/reply.ts'
import type { Offer } from '../store/kept/offers.ts'
import { type OfferState, offerState } from './offer-state.ts'
import { phoneAdvice } from './phone-advice.ts'
import { consolePaths } from './routes.ts'
import { trail } from './trail.ts'

/** What the workflow shows its user: the QR image, the link, and how the wallet gets on. */
export async function offerPage(
  environment: Environment,
  offer: Offer,
  byValue = false,
): Promise<Reply> {
  const link = byValue ? offerLinkWithValue(environment, offer) : offerLink(environment, offer)
  const here = consolePaths.offer(environment.id, offer.id)
  const image = qrCode(environment, link)
  const state = offerState(environment, offer)
  const isOver = state.expired || state.status === 'COMPLETED'
  const strict = strictly(environment, offer)
  const titles = await titlesOf(environment, offer)
  return page({
    title: 'Credential Offer',
    trail: trail(environment.id),
    script: { nonce: newSecret(), source: script(consolePaths.events(environment.id, offer.id)) },
    body: html`<div class="card${isOver && ' spent'}" id="offer">
<p>For your wallet: ${titles.join(', ')}</p>
<img class="qr" src="${image}" alt="QR code of the Credential Offer">
<p id="take"${isOver && html` hidden`}>Scan it with your wallet, or <a href="${link}">open the offer in a wallet on this device</a>.</p>
${offer.txCode && html`<p>Transaction Code: <strong class="code">${offer.txCode.value}</strong></p>`}
<p role="status">Status: <span id="status" class="badge ${state.label}">${state.label}</span>
<span id="told">${told(state)}</span></p>
<p class="quiet">Time left: <span id="left">${leftOf(state)}</span></p>
<div id="strict"${strict.length === 0 && html` hidden`}><p>A strict issuer would have refused, since this offer was made:</p>
<ul id="refused">${strict.map((it) => html`<li>${it}</li>`)}</ul></div>
<noscript><p><a href="${consolePaths.offer(environment.id, offer.id)}">Look again</a></p></noscript>
<details><summary>The link</summary><p class="code">${link}</p>
<p>${byValue ? html`<a href="${here}">By reference</a>` : html`<a href="${here}?value">By value</a>`}</p></details>
</div>
${phoneAdvice(environment)}`,
  })
}

/** The state in words: what the page says at once, and what its events say later. */
export function told({ label, provisioned, offered }: OfferState): string {
  switch (label) {
    case 'COMPLETED':
      return 'Your wallet has everything.'
    case 'EXPIRED':
      return 'This offer can no longer be used. Ask for another one.'
    case 'ISSUING':
      return `Your wallet has ${provisioned} of ${offered} credentials.`
    default:
      return 'Waiting for a wallet.'
  }
}

/** What a strict issuer would have refused since the offer was made, each once; of this environment's wallets, whichever it was. */
export function strictly({ journal }: Environment, { createdAt }: Offer): readonly string[] {
  const all = journal
    .leniently(createdAt)
    .map(({ operation, detail, requirement }) => `${operation}: ${detail} (${requirement})`)
  return [...new Set(all)]
}

/** `29:59`; nothing once it does not matter. */
export function leftOf({ label, remainingSeconds }: OfferState): string {
  if (label === 'COMPLETED' || label === 'EXPIRED') return 'none'
  const minutes = Math.floor(remainingSeconds / 60)
  return `${minutes}:${String(remainingSeconds % 60).padStart(2, '0')}`
}

async function titlesOf(environment: Environment, offer: Offer): Promise<readonly string[]> {
  const types = environment.store.collection('credentialTypes')
  return Promise.all(offer.offeredTypeIds.map(async (id) => (await types.get(id))?.title ?? id))
}

/** The path is ours: an environment's id and an offer's. */
function script(events: string): string {
  return `
const at = (id) => document.getElementById(id)
new EventSource(${JSON.stringify(events)}).onmessage = ({ data }) => {
  const { label, told, left, over, strict } = JSON.parse(data)
  at('status').textContent = label
  at('status').className = 'badge ' + label
  if (at('told').textContent !== told) at('told').textContent = told
  at('left').textContent = left
  at('offer').classList.toggle('spent', over)
  at('take').hidden = over
  at('strict').hidden = strict.length === 0
  at('refused').replaceChildren(...strict.map((text) => {
    const item = document.createElement('li')
    item.textContent = text
    return item
  }))
}
`
}
