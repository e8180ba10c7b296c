import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { type Content, html, type Markup } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { CredentialType, User } from '../store/store.ts'
import { journalSize, journalTable } from './journal-table.ts'
import { newOfferForm, type OfferFormState } from './new-offer-form.ts'
import { offerState } from './offer-state.ts'
import { consolePaths } from './routes.ts'
import { trail } from './trail.ts'

const newest = 10

/** One issuer: make an offer, move its clock, see who has what and what wallets did. */
export async function environmentPage(
  environment: Environment,
  form?: OfferFormState,
): Promise<Reply> {
  const { id, store, journal, faults } = environment
  const [users, types, offers] = await Promise.all([
    store.collection('users').list(),
    store.collection('credentialTypes').list(),
    store.collection('offers').list(),
  ])
  return page({
    status: form?.problem ? 400 : 200,
    title: 'Environment',
    wide: true,
    trail: trail(),
    body: html`<p>Credential issuer <code>${environment.credentialIssuer}</code></p>
${faults.length > 0 && html`<p>Faults: ${faults.map(({ name }) => name).join(', ')}</p>`}
<h2>New offer</h2>
<div class="card">${newOfferForm(environment, users, types, form)}</div>
<h2>Offers</h2>
${table(
  ['Offer', 'For', 'Made at', 'Status'],
  offers.toReversed().map((offer) => {
    const { label } = offerState(environment, offer)
    const user = users.find((one) => one.id === offer.userId)
    return [
      html`<a href="${consolePaths.offer(id, offer.id)}"><code>${offer.id}</code></a>`,
      user?.username ?? offer.userId,
      offer.createdAt.toISOString(),
      html`<span class="badge ${label}">${label}</span>`,
    ]
  }),
)}
<h2>Journal</h2>
${journalTable(journal.entries.slice(-newest))}
<p><a href="${consolePaths.journal(id)}">The whole journal: ${journalSize(journal)}</a></p>
<h2>Clock</h2>
${clockForm(environment)}
<h2>Users</h2>
${table(['User', 'Name', 'Sign-in'], users.map(userRow))}
<h2>Credential types</h2>
${table(['Credential type', 'Title', 'Format', 'Scope'], types.map(typeRow))}`,
  })
}

function clockForm(environment: Environment): Markup {
  return html`<div class="card"><p>It is <code>${environment.now().toISOString()}</code> here.</p>
<form method="post" action="${consolePaths.clock(environment.id)}" class="inline">
<button class="plain" name="advance" value="PT1M">1 minute later</button>
<button class="plain" name="advance" value="PT30M1S">30 minutes and 1 second later</button>
<button class="plain" name="advance" value="P1D">1 day later</button>
</form></div>`
}

function userRow({ id, given, family, username }: User): readonly Content[] {
  return [html`<code>${id}</code>`, `${given} ${family}`, username]
}

function typeRow({ id, title, profile, openid4VCI }: CredentialType): readonly Content[] {
  return [
    html`<code>${id}</code>`,
    title,
    profile?.format ?? 'dc+sd-jwt',
    html`<code>${openid4VCI.scope}</code>`,
  ]
}

function table(columns: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  if (rows.length === 0) return html`<p class="quiet">None yet.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${columns[0]}"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
