import type { Environment } from '../environment.ts'
import { type Content, html, type Markup } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { Reply } from '../seams/reply.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import { faultsForm } from './faults-form.ts'
import { journalSize, journalTable } from './journal-table.ts'
import { newOfferForm, type OfferFormState } from './new-offer-form.ts'
import { offerState } from './offer-state.ts'
import { phoneAdvice } from './phone-advice.ts'
import { consolePaths } from './routes.ts'
import { trail } from './trail.ts'

const newest = 10

/** One issuer: make an offer, move its clock, see who has what and what wallets did. */
export async function environmentPage(
  environment: Environment,
  form?: OfferFormState,
  problem?: string,
): Promise<Reply> {
  const { id, store, journal, variants } = environment
  const [users, types, offers] = await Promise.all([
    store.collection('users').list(),
    store.collection('credentialTypes').list(),
    store.collection('offers').list(),
  ])
  return page({
    status: form?.problem || problem ? 400 : 200,
    title: 'Environment',
    wide: true,
    trail: trail(),
    body: html`${problem && html`<p class="problem" role="alert">${problem}</p>`}
<p>Credential issuer <code>${environment.credentialIssuer}</code></p>
${variants.length > 0 && html`<p>Variants: ${variants.map(({ name }) => name).join(', ')}</p>`}
${phoneAdvice(environment)}
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
<h2>Faults</h2>
${await faultsForm(environment)}
<h2>Clock</h2>
${clockForm(environment)}
<h2>Users</h2>
${table(['User', 'Name', 'Sign-in', 'Password'], users.map(userRow))}
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
</form>
<form method="post" action="${consolePaths.clock(environment.id)}" class="inline">
<div><label for="advance">Later by (ISO 8601)</label><input id="advance" name="advance" placeholder="PT31M" required></div>
<button class="plain">Move the clock</button>
</form></div>`
}

function userRow({ id, given, family, username, password }: User): readonly Content[] {
  const code = (text: string) => html`<code>${text}</code>`
  return [code(id), `${given} ${family}`, code(username), code(password)]
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
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, index) => html`<td data-label="${columns[index]}">${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
