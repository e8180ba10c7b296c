import { grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { html, type Markup } from '../pages/html.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import { consolePaths } from './routes.ts'

/** What was sent, so that a form with an error comes back as it was filled in. */
export interface OfferFormState {
  readonly problem?: string
  readonly user?: string
  readonly credentials: readonly string[]
  readonly grants: readonly string[]
  readonly txCode: boolean
  /** Its credentials take a while. */
  readonly deferred: boolean
  /** The issuer decides against issuing. */
  readonly denied: boolean
  /** The link holds the offer itself. */
  readonly byValue: boolean
}

const asFirstShown: OfferFormState = {
  credentials: [],
  grants: Object.values(grantTypes),
  txCode: false,
  deferred: false,
  denied: false,
  byValue: false,
}

/** The workflow's page: for whom, which credentials, which grants. */
export function newOfferForm(
  environment: Environment,
  users: readonly User[],
  types: readonly CredentialType[],
  state: OfferFormState = asFirstShown,
): Markup {
  const offerable = types.filter(({ openid4VCI }) => openid4VCI.enabled)
  return html`<form method="post" action="${consolePaths.offers(environment.id)}">
${state.problem && html`<p class="problem" role="alert">${state.problem}</p>`}
<label for="user">User</label>
<select id="user" name="user">${users.map(
    ({ id, given, family, username }) =>
      html`<option value="${id}"${id === state.user && html` selected`}>${given} ${family} (${username})</option>`,
  )}</select>
<fieldset><legend>Credentials <span class="quiet">(none: all that are queued for the user)</span></legend>
${offerable.map(({ id, title }) => choice('credential', id, title, state.credentials.includes(id)))}</fieldset>
<fieldset><legend>Grants</legend>
${choice('grant', grantTypes.preAuthorizedCode, 'Pre-authorized code: no sign-in', state.grants.includes(grantTypes.preAuthorizedCode))}
${choice('grant', grantTypes.authorizationCode, 'Authorization code: the user signs in', state.grants.includes(grantTypes.authorizationCode))}</fieldset>
<fieldset><legend>Transaction Code</legend>
${choice('tx_code', 'true', 'Ask for one with the pre-authorized code', state.txCode)}</fieldset>
<fieldset><legend>Out of the ordinary</legend>
${choice('deferred', 'true', 'Deferred: the wallet has to come back for its credentials', state.deferred)}
${choice('denied', 'true', 'Denied: the issuer decides against issuing', state.denied)}
${choice('by_value', 'true', 'By value: the link holds the offer itself', state.byValue)}</fieldset>
<button type="submit">Create the offer</button>
</form>`
}

export function choice(name: string, value: string, text: string, isChecked: boolean): Markup {
  return html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${isChecked && html` checked`}> ${text}</label>`
}
